import * as Y from 'yjs';
import { BadMessage } from './wire/byte-reader';

/** How many operations of each replica a document holds. */
export type Vector = ReadonlyMap<number, number>;

/** Reads a state vector of a stranger. Throws `BadMessage`. */
export function readVector(bytes: Uint8Array): Vector {
  try {
    return Y.decodeStateVector(bytes);
  } catch (error) {
    throw new BadMessage('A state vector can not be read.', { cause: error });
  }
}

export function vectorOf(doc: Y.Doc): Vector {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}

/** How many operations `theirs` has that `ours` lacks. One is a field written or a character typed. */
export function lackOf(ours: Vector, theirs: Vector): number {
  let lack = 0;
  for (const [replica, clock] of theirs) lack += Math.max(0, clock - (ours.get(replica) ?? 0));
  return lack;
}

export function sameVector(one: Vector, other: Vector): boolean {
  return lackOf(one, other) === 0 && lackOf(other, one) === 0;
}

/** Each replica at the further of both. */
export function furthest(one: Vector, other: Vector): Vector {
  const result = new Map(one);
  for (const [replica, clock] of other) result.set(replica, Math.max(clock, result.get(replica) ?? 0));
  return result;
}

/** What all of these hold, as bytes; one that is unknown holds nothing. */
export function commonVector(vectors: readonly (Uint8Array | undefined)[]): Uint8Array {
  const [first, ...others] = vectors.map((bytes) => (bytes ? readVector(bytes) : new Map<number, number>()));
  const common = new Map<number, number>();
  for (const [replica, clock] of first ?? []) {
    const least = Math.min(clock, ...others.map((vector) => vector.get(replica) ?? 0));
    if (least > 0) common.set(replica, least);
  }
  return Y.encodeStateVector(common);
}
