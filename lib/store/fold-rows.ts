import * as Y from 'yjs';
import type { Connection } from './connection';
import { digestFollows } from './digest';
import type { KnownRow, KnownRows } from './known-rows';
import { rowKeys, sealsIn } from './read-rows';
import { rowBytes, sameBytes } from './row-bytes';
import { sealKey, sealValue } from './row-seal';
import { answer, type Stores } from './run-transaction';
import { bringsTo, isWaiting, markOf } from './same-state';
import type { Step } from './step';
import { StoreFailure } from './store-failure';
import type { DamagedRow } from './stored-document';
import { writeRow } from './write-row';

export interface Foldable {
  readonly doc: Y.Doc;
  readonly connection: Connection;
  readonly known: KnownRows;
  /** Rows that are set aside: they and their copies stay. */
  readonly damaged: readonly DamagedRow[];
}

export interface FoldOptions {
  /** The step to write with the snapshot. */
  readonly step?: Step;
  /** Write a snapshot even if there is nothing to fold. */
  readonly always?: boolean;
  /** Try the snapshot on a scratch document. */
  readonly trial?: boolean;
  /** Leave the base row, and fold only what came after it: as good for the number of rows, and cheap in a large document. */
  readonly keepBase?: boolean;
}

/**
 * Folds the known rows into one snapshot. Three transactions: the snapshot is written; it is read back, compared and (if it
 * is one of the whole document) tried on a scratch document; only then do the rows it covers go. After any of them the
 * database is whole.
 * Does nothing, and says so, while changes wait for others that are missing: their rows are all there is of them.
 */
export async function foldRows(
  { doc, connection, known, damaged }: Foldable,
  { step, always = false, trial = true, keepBase = false }: FoldOptions = {},
): Promise<boolean> {
  const base = keepBase ? known.base : undefined;
  const covered = known.all.filter(({ key }) => key !== base?.key);
  const rescued = damaged.some(({ recovered }) => recovered);
  if ((covered.length < 2 && !rescued && !always) || isWaiting(doc)) return false;
  // Deletes have no place in a state vector: Yjs writes all of them with every difference.
  const bytes = Y.encodeStateAsUpdate(doc, base?.vector);
  const vector = Y.encodeStateVector(doc);
  const mark = trial && !base ? markOf(doc) : undefined;
  const snapshot = await writeRow(connection, bytes, step);
  known.add(snapshot);
  if (!(await readsBack(connection, snapshot, bytes)) || (mark && !bringsTo(mark, bytes))) {
    await takeBack(connection, snapshot);
    known.forget(snapshot);
    throw new StoreFailure(
      'unknown',
      'The snapshot did not read back as it was written. The old rows were kept.',
    );
  }
  const aside = new Set(damaged.map(({ key }) => key));
  await connection.write((stores) => removeCovered(stores, snapshot, covered, aside));
  for (const row of covered) known.forget(row);
  if (!base) known.base = { key: snapshot.key, vector };
  return true;
}

/** True when the row, and its copy if it has one, are what was written. */
async function readsBack(
  connection: Connection,
  { key, seal }: KnownRow,
  bytes: Uint8Array,
): Promise<boolean> {
  const [row, copy] = await connection.read(({ updates, custom }) =>
    Promise.all([
      answer<unknown>(updates.get(key)),
      seal ? answer<unknown>(custom.get(sealKey(seal))) : undefined,
    ]),
  );
  return [row, sealValue(bytes) === 0 ? row : copy].every((value) => {
    const found = rowBytes(value);
    return found !== undefined && sameBytes(found, bytes);
  });
}

function takeBack(connection: Connection, { key, seal }: KnownRow): Promise<unknown> {
  return connection.write(({ updates, custom }) =>
    Promise.all([answer(updates.delete(key)), seal ? answer(custom.delete(sealKey(seal))) : undefined]),
  );
}

/** Removes the covered rows, their seals, and seals whose rows another y-indexeddb has folded away. */
async function removeCovered(
  { updates, custom }: Stores,
  snapshot: KnownRow,
  covered: readonly KnownRow[],
  aside: ReadonlySet<number>,
): Promise<void> {
  const [before, customKeys] = await Promise.all([answer(updates.getAllKeys()), answer(custom.getAllKeys())]);
  const rowsBefore = rowKeys(before);
  const going = new Set(covered.map(({ key }) => key));
  const staying = new Set(rowsBefore.filter((key) => !going.has(key)));
  const seals = [...sealsIn(customKeys).values()].filter(
    ({ row }) => row < snapshot.key && !staying.has(row) && !aside.has(row),
  );
  await Promise.all([
    ...[...going].map((key) => answer(updates.delete(key))),
    ...seals.map((seal) => answer(custom.delete(sealKey(seal)))),
    digestFollows(
      custom,
      rowsBefore.filter((key) => key !== snapshot.key),
      [...staying],
    ),
  ]);
}
