import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import type { RosterEntry, SealedEpoch } from './roster-entry';

/** By what right the author wrote an entry, judged by what the author knew then. */
export type Right = 'own' | 'owner' | 'successor';

/** An entry in its place among the others. */
export interface RosterNode {
  readonly entry: RosterEntry;
  /** Whose device wrote it. */
  readonly member: MemberId;
  readonly right: Right;
  /** The device that it lets in, if it is an entry that does. */
  readonly joined: DeviceId | undefined;
  readonly index: number;
  /** Longest way to the founding entry. */
  readonly depth: number;
  /** Bit `i` is set when the node with index `i` was known to the author. */
  readonly past: Uint32Array;
}

/** True when the author of `later` knew `earlier`. */
export function knew(later: RosterNode, earlier: RosterNode): boolean {
  const word = later.past[earlier.index >> 5];
  return word !== undefined && ((word >>> (earlier.index & 31)) & 1) === 1;
}

/** True when neither author knew the other's entry. */
export function concurrent(a: RosterNode, b: RosterNode): boolean {
  return a !== b && !knew(a, b) && !knew(b, a);
}

/** The new epoch that an entry brings, if it does. */
export function epochOf(entry: RosterEntry): SealedEpoch | undefined {
  const { body } = entry;
  return body.kind === 'found' || body.kind === 'remove' || body.kind === 'epoch' ? body.epoch : undefined;
}

/** Parents before children, the same everywhere. */
export function byPlace(a: RosterNode, b: RosterNode): number {
  return a.depth - b.depth || (a.entry.hash < b.entry.hash ? -1 : 1);
}
