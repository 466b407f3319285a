import type { Connection } from './connection';
import { readValue } from './read-value';
import { parseSealKey, type RowSeal } from './row-seal';
import { answer, type Stores } from './run-transaction';
import { readStep, type Step } from './step';

/** One row as the database gave it. `unreadable` says why the browser could not even read it. */
export interface RawRow {
  readonly key: number;
  readonly value: unknown;
  readonly unreadable?: string;
}

export interface RawRows {
  /** In the order of their keys. */
  readonly rows: readonly RawRow[];
  readonly seals: ReadonlyMap<number, RowSeal>;
  readonly step: Step | undefined;
}

/**
 * Reads all rows in one transaction; if the browser refuses that, one by one, so that a bad row costs only itself.
 * When no row at all can be read the database is taken to be failing, and this rejects, unless it is the `lastResort`.
 */
export async function readRows(connection: Connection, lastResort: boolean): Promise<RawRows> {
  try {
    return await connection.read(readAtOnce);
  } catch (error) {
    const found = await readOneByOne(connection);
    if (!lastResort && found.rows.every(({ unreadable }) => unreadable !== undefined)) throw error;
    return found;
  }
}

async function readAtOnce({ updates, custom }: Stores): Promise<RawRows> {
  const [keys, values, customKeys, step] = await Promise.all([
    answer(updates.getAllKeys()),
    answer<unknown[]>(updates.getAll()),
    answer(custom.getAllKeys()),
    readStep(custom),
  ]);
  const rows = keys.flatMap((key, at) => (typeof key === 'number' ? [{ key, value: values[at] }] : []));
  return { rows, seals: sealsIn(customKeys), step };
}

async function readOneByOne(connection: Connection): Promise<RawRows> {
  const { keys, seals, step } = await connection.read(readOutline);
  const rows: RawRow[] = [];
  for (const key of keys) {
    rows.push({ key, value: undefined, ...(await readValue(connection, 'updates', key)) });
  }
  return { rows, seals, step };
}

/** What can be known of the rows without reading them. */
export interface RowOutline extends Pick<RawRows, 'seals' | 'step'> {
  readonly keys: readonly number[];
}

export async function readOutline({ updates, custom }: Stores): Promise<RowOutline> {
  const [keys, customKeys, step] = await Promise.all([
    answer(updates.getAllKeys()),
    answer(custom.getAllKeys()),
    readStep(custom),
  ]);
  return { keys: rowKeys(keys), seals: sealsIn(customKeys), step };
}

/** Rows have whole numbers as keys (autoIncrement). */
export function rowKeys(keys: readonly IDBValidKey[]): number[] {
  return keys.filter((key) => typeof key === 'number');
}

/** The seals among the keys of `custom`, by the key of their row. */
export function sealsIn(keys: readonly IDBValidKey[]): Map<number, RowSeal> {
  const seals = keys.map(parseSealKey).filter((seal) => seal !== undefined);
  return new Map(seals.map((seal) => [seal.row, seal]));
}
