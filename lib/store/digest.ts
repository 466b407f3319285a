import { checksum } from './checksum';
import type { Connection } from './connection';
import { rowKeys } from './read-rows';
import { rowBytes } from './row-bytes';
import { DIGEST_KEY } from './row-seal';
import { answer, type Stores } from './run-transaction';

/** A derived blob, the keys of the rows it was derived from, and its checksum. */
interface Digest {
  readonly rows: readonly number[];
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** The digest, if it was written for exactly the rows now stored. Keys are never used twice, so they stand for rows. */
export async function readDigest({ updates, custom }: Stores): Promise<Uint8Array | undefined> {
  const [keys, value] = await Promise.all([
    answer(updates.getAllKeys()),
    answer<unknown>(custom.get(DIGEST_KEY)),
  ]);
  const digest = parseDigest(value);
  return digest && sameKeys(digest.rows, rowKeys(keys)) ? digest.bytes : undefined;
}

/** Writes the digest unless the rows now stored are not the ones it was derived from: then another writer was here. */
export function writeDigest(
  connection: Connection,
  bytes: Uint8Array,
  isDerivedFrom: (rows: readonly number[]) => boolean,
): Promise<void> {
  return connection.write(async ({ updates, custom }) => {
    const rows = rowKeys(await answer(updates.getAllKeys()));
    if (!isDerivedFrom(rows)) return;
    const digest: Digest = { rows, checksum: checksum(bytes), bytes };
    await answer(custom.put(digest, DIGEST_KEY));
  });
}

/** Rows were folded without a change of content: a digest for the rows `before` is one for the rows `after`. */
export async function digestFollows(
  custom: IDBObjectStore,
  before: readonly number[],
  after: readonly number[],
): Promise<void> {
  const digest = parseDigest(await answer<unknown>(custom.get(DIGEST_KEY)));
  if (!digest || !sameKeys(digest.rows, before)) return;
  await answer(custom.put({ ...digest, rows: after }, DIGEST_KEY));
}

function parseDigest(value: unknown): Digest | undefined {
  if (typeof value !== 'object' || value === null || !('rows' in value) || !('bytes' in value))
    return undefined;
  const bytes = rowBytes(value.bytes);
  if (!bytes || !Array.isArray(value.rows) || !value.rows.every((key) => typeof key === 'number'))
    return undefined;
  const sum = checksum(bytes);
  if (!('checksum' in value) || value.checksum !== sum) return undefined;
  return { rows: value.rows, checksum: sum, bytes };
}

function sameKeys(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}
