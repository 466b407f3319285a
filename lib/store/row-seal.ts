import { checksum } from './checksum';

const OURS = 'worthwhile';

/** Rows up to this many bytes have a copy beside them. A larger one, a snapshot as a rule, has its like in the mirror. */
const MOST_COPIED = 64 * 1024;

/**
 * What `custom` knows about one row of `updates`. Length and checksum stand in the *key*, so that one `getAllKeys` reads
 * all of them; the value is a copy of the row, read only when the row itself is damaged, or 0.
 */
export interface RowSeal {
  readonly row: number;
  /** Length of the row in bytes. */
  readonly bytes: number;
  readonly checksum: number;
}

export function sealOf(row: number, bytes: Uint8Array): RowSeal {
  return { row, bytes: bytes.length, checksum: checksum(bytes) };
}

/** The key of the seal in `custom`. */
export function sealKey(seal: RowSeal): IDBValidKey {
  return [OURS, 'row', seal.row, seal.bytes, seal.checksum];
}

/** The seal a key of `custom` stands for; undefined for keys that are not seals. */
export function parseSealKey(key: IDBValidKey): RowSeal | undefined {
  if (!Array.isArray(key) || key.length !== 5 || key[0] !== OURS || key[1] !== 'row') return undefined;
  const [, , row, bytes, sum] = key;
  if (typeof row !== 'number' || typeof bytes !== 'number' || typeof sum !== 'number') return undefined;
  return { row, bytes, checksum: sum };
}

/** True when `bytes` are, to the bit, what the seal was made for. */
export function matchesSeal(seal: RowSeal, bytes: Uint8Array): boolean {
  return bytes.length === seal.bytes && checksum(bytes) === seal.checksum;
}

/** What to keep under the key of the seal: a copy of the row unless it is large. */
export function sealValue(bytes: Uint8Array): Uint8Array | 0 {
  return bytes.length <= MOST_COPIED ? bytes : 0;
}

/** The key of the digest in `custom`. */
export const DIGEST_KEY: IDBValidKey = [OURS, 'digest'];
