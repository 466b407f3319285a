import type { Connection } from './connection';
import type { KnownRow } from './known-rows';
import { sealKey, sealOf, sealValue } from './row-seal';
import { answer, type Stores } from './run-transaction';
import { putStep, readStep, type Step } from './step';

/** Adds a row and its seal in one strict transaction, with the step it takes the document to, if it does. */
export async function writeRow(connection: Connection, bytes: Uint8Array, step?: Step): Promise<KnownRow> {
  return (await commitRow(connection, bytes, step)).row;
}

export interface Commit {
  readonly row: KnownRow;
  /** The step of the database before. */
  readonly before: Step | undefined;
}

/** Like `writeRow`, and tells which step it found. */
export function commitRow(
  connection: Connection,
  bytes: Uint8Array,
  step: Step | undefined,
): Promise<Commit> {
  return connection.write(async (stores) => {
    const [before, row] = await Promise.all([readStep(stores.custom), addRow(stores, bytes)]);
    if (step !== undefined) await putStep(stores.custom, step);
    return { row, before };
  });
}

/** Adds a row and its seal inside a transaction. */
async function addRow({ updates, custom }: Stores, bytes: Uint8Array): Promise<KnownRow> {
  const key = await answer(updates.add(bytes));
  if (typeof key !== 'number') throw new TypeError('a row got a key that is not a number');
  const seal = sealOf(key, bytes);
  await answer(custom.put(sealValue(bytes), sealKey(seal)));
  return { key, bytes: bytes.length, seal };
}

/** Vouches from now on for rows that another y-indexeddb wrote, and gives the document a step of its own. */
export function adoptRows(
  connection: Connection,
  rows: readonly { readonly key: number; readonly bytes: Uint8Array }[],
  step: Step,
): Promise<unknown> {
  return connection.write((stores) =>
    Promise.all([
      ...rows.map(({ key, bytes }) =>
        answer(stores.custom.put(sealValue(bytes), sealKey(sealOf(key, bytes)))),
      ),
      putStep(stores.custom, step),
    ]),
  );
}
