import type { Connection } from './connection';
import type { KnownRow } from './known-rows';
import { sealKey, sealOf } from './row-seal';
import { answer } from './run-transaction';

/** Adds a row, its seal and its copy in one strict transaction. Resolves when all three are on disk. */
export function writeRow(connection: Connection, bytes: Uint8Array): Promise<KnownRow> {
  return connection.write(async ({ updates, custom }) => {
    const key = await answer(updates.add(bytes));
    if (typeof key !== 'number') throw new TypeError('a row got a key that is not a number');
    const seal = sealOf(key, bytes);
    await answer(custom.put(bytes, sealKey(seal)));
    return { key, bytes: bytes.length, seal };
  });
}

/** Vouches from now on for rows that another y-indexeddb wrote. They get no copy before they are folded. */
export function adoptRows(
  connection: Connection,
  rows: readonly { key: number; bytes: Uint8Array }[],
): Promise<unknown> {
  return connection.write(({ custom }) =>
    Promise.all(rows.map(({ key, bytes }) => answer(custom.put(0, sealKey(sealOf(key, bytes)))))),
  );
}
