import type { DeviceId } from '../../peer';
import type { Resolution } from './resolution';
import type { SealedEpoch } from './roster-entry';

/** What is wrong with a new epoch for exactly the devices `staying` (sorted), after `known`; undefined when nothing. */
export function epochFault(
  known: Resolution,
  epoch: SealedEpoch,
  staying: readonly DeviceId[],
): string | undefined {
  const sealed = epoch.sealed.map(({ device }) => device);
  if (sealed.join() !== staying.join()) return 'the key is not sealed to exactly who stays';
  if (epoch.number !== known.knowers.next) return 'the epoch has the wrong number';
  return epoch.wrapped.some(({ epoch }) => !known.knowers.has(epoch)) ? 'no such epoch' : undefined;
}
