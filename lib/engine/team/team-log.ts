import type { MemberId } from '../../domain/ids';
import type { DeviceId } from '../../sync/peer';
import type { TeamLogView, WriterView } from '../team-query-types';
import type { LiveTeam } from './live-team';

/** Who wrote in the days that are kept, and what was refused; the latest first. */
export function teamLog({ options }: LiveTeam, nameOf: (member: MemberId) => string): TeamLogView {
  const { identity, history, memory } = options;
  const name = (device: DeviceId) => {
    const member = identity.memberOf(device);
    return member ? nameOf(member.id) || member.name : '';
  };
  const writers = new Map<DeviceId, WriterView>();
  for (const { origin, at } of history.entries) {
    if (!origin) continue;
    const before = writers.get(origin);
    writers.set(origin, {
      device: origin,
      name: before?.name ?? name(origin),
      removed: identity.state.removedDevices.has(origin),
      me: origin === identity.device.id,
      changes: (before?.changes ?? 0) + 1,
      last: Math.max(before?.last ?? 0, at),
    });
  }
  return {
    writers: [...writers.values()].sort((one, other) => other.last - one.last),
    refused: memory
      .refused()
      .map(({ at, from, reason, bytes }) => ({ at, device: from, name: name(from), reason, bytes })),
  };
}
