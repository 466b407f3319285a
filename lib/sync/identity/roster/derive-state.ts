import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import type { Resolution } from './resolution';
import type { EpochId, WorkspaceId } from './roster-entry';
import type { OpenInvite, RosterDevice, RosterMember, RosterState } from './roster-state';

/** The state that others see. */
export function deriveState(workspace: WorkspaceId, known: Resolution): RosterState {
  const current = known.currentDevices();
  const knowers = known.knowers.all();
  const clean = bestEpoch(known, knowers, new Set(current));
  return {
    workspace,
    name: known.name,
    addresses: known.addresses,
    members: membersOf(known, current),
    devices: new Map(current.flatMap((id) => devicesOf(known, id))),
    removedDevices: removedDevices(known),
    removedMembers: removedMembers(known),
    invites: openInvites(known),
    epoch: clean,
    rekeyDue: !clean || current.some((device) => !knowers.get(clean.id)?.has(device)),
    unshared: unsharedEpochs(knowers, current),
  };
}

/** Who was ever let in, by an entry that counts or not, and is not in now. */
function removedDevices(known: Resolution): Set<DeviceId> {
  const everHere = [...known.everHere, ...known.withdrawals.devices];
  return new Set(everHere.filter((device) => !known.isCurrent(device)));
}

function removedMembers(known: Resolution): Set<MemberId> {
  const current = known.currentMembers();
  const everHere = [...known.members.keys(), ...known.withdrawals.members];
  return new Set(everHere.filter((member) => !current.has(member)));
}

function bestEpoch(
  known: Resolution,
  knowers: ReadonlyMap<EpochId, ReadonlySet<DeviceId>>,
  current: ReadonlySet<DeviceId>,
): RosterState['epoch'] {
  const clean = [...known.epochs]
    .filter((id) => [...(knowers.get(id) ?? [])].every((device) => current.has(device)))
    .map((id) => ({ id, number: known.knowers.numberOf(id) }));
  return clean.sort((a, b) => b.number - a.number || (a.id < b.id ? -1 : 1))[0];
}

function unsharedEpochs(
  knowers: ReadonlyMap<EpochId, ReadonlySet<DeviceId>>,
  current: readonly DeviceId[],
): Set<EpochId> {
  const unshared = [...knowers].filter(
    ([, known]) =>
      current.some((device) => known.has(device)) && !current.every((device) => known.has(device)),
  );
  return new Set(unshared.map(([id]) => id));
}

function membersOf(known: Resolution, current: readonly DeviceId[]): Map<MemberId, RosterMember> {
  const successor = known.successor();
  return new Map(
    [...known.currentMembers()].sort().map((id) => {
      const { name, joinedAt } = known.members.get(id) ?? { name: '', joinedAt: 0 };
      const role = known.isOwner(id) || id === successor ? 'owner' : 'member';
      const devices = current.filter((device) => known.devices.get(device)?.member === id);
      return [id, { id, name, joinedAt, role, devices }];
    }),
  );
}

function devicesOf(known: Resolution, id: DeviceId): [DeviceId, RosterDevice][] {
  const device = known.devices.get(id);
  return device ? [[id, { id, ...device }]] : [];
}

function openInvites(known: Resolution): Map<OpenInvite['id'], OpenInvite> {
  const open = [...known.invites].filter(
    ([id, { used, device }]) => !used && !known.withdrawals.revoked(id) && known.isCurrent(device),
  );
  return new Map(
    open
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { device, purpose, expiresAt }]) => [id, { id, device, purpose, expiresAt }]),
  );
}
