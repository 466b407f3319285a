import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import { MAX_WRAPS } from '../roster/limits';
import type { Resolution } from '../roster/resolution';
import type { SealedEpoch } from '../roster/roster-entry';
import type { Keyring } from './keyring';
import { type EpochPlan, makeEpoch } from './make-epoch';

/** Who goes. */
export interface Going {
  readonly members: readonly MemberId[];
  readonly devices: readonly DeviceId[];
}

/** The epoch after all that is known, for everyone who is in the roster and does not go. */
export async function planEpoch(
  known: Resolution,
  keyring: Keyring,
  going: Going = { members: [], devices: [] },
): Promise<SealedEpoch> {
  const devices: EpochPlan['devices'][number][] = [];
  for (const id of known.currentDevices()) {
    const device = known.devices.get(id);
    if (!device || going.devices.includes(id) || going.members.includes(device.member)) continue;
    devices.push({ id, agreementKey: device.card.agreementKey });
  }
  const earlier = known.knowers.unwrapped.flatMap((id) => {
    const key = keyring.get(id);
    return key ? [{ id, key }] : [];
  });
  const plan = { number: known.knowers.next, devices, earlier: earlier.slice(0, MAX_WRAPS) };
  return (await makeEpoch(plan)).epoch;
}
