import type { Connection } from './connection';
import type { RawRow, RawRows } from './read-rows';
import { readValue } from './read-value';
import { rowBytes, sizeOf } from './row-bytes';
import { matchesSeal, type RowSeal, sealKey } from './row-seal';
import type { DamagedRow } from './stored-document';

/** A row whose bytes may be applied. */
export interface GoodRow {
  readonly key: number;
  readonly bytes: Uint8Array;
  /** Undefined for a row that another y-indexeddb wrote: nothing vouches for its bytes. */
  readonly seal: RowSeal | undefined;
  /** True when the bytes come from the copy, because the row itself is damaged. */
  readonly fromCopy: boolean;
}

export interface CheckedRows {
  /** In the order of their keys. */
  readonly good: readonly GoodRow[];
  readonly damaged: readonly DamagedRow[];
}

/** Holds every row against its seal and puts the copy in the place of a damaged one. */
export async function checkRows(connection: Connection, { rows, seals }: RawRows): Promise<CheckedRows> {
  const good: GoodRow[] = [];
  const damaged: DamagedRow[] = [];
  const replaced = lastForeignKey(rows, seals);
  const present = new Set(rows.map(({ key }) => key));
  const gone = [...seals.values()].filter(({ row }) => !present.has(row));
  const all: RawRow[] = [...rows, ...gone.map(({ row }) => ({ key: row, value: undefined }))];
  for (const raw of all.sort((one, other) => one.key - other.key)) {
    const seal = seals.get(raw.key);
    const bytes = rowBytes(raw.value);
    if (bytes && (!seal || matchesSeal(seal, bytes))) {
      good.push({ key: raw.key, bytes, seal, fromCopy: false });
      continue;
    }
    const copy = seal && (await readCopy(connection, seal));
    if (copy) good.push({ key: raw.key, bytes: copy, seal, fromCopy: true });
    // A plain y-indexeddb folds rows without knowing of seals: their going is no damage, and the copy does no harm.
    if (!present.has(raw.key) && raw.key < replaced) continue;
    damaged.push(describe(raw, present.has(raw.key), copy !== undefined));
  }
  return { good, damaged };
}

function describe({ key, value, unreadable }: RawRow, present: boolean, recovered: boolean): DamagedRow {
  const what = unreadable ?? (present ? 'not what was written' : 'the row is gone');
  const then = recovered ? 'its copy was used' : 'no copy beside it';
  return { key, bytes: sizeOf(value), message: `${what}; ${then}`, recovered };
}

/** The last row that a plain y-indexeddb wrote; 0 when there is none. */
function lastForeignKey(rows: RawRows['rows'], seals: RawRows['seals']): number {
  return rows.reduce((last, { key }) => (seals.has(key) ? last : Math.max(last, key)), 0);
}

async function readCopy(connection: Connection, seal: RowSeal): Promise<Uint8Array | undefined> {
  const found = await readValue(connection, 'custom', sealKey(seal));
  const bytes = 'value' in found ? rowBytes(found.value) : undefined;
  return bytes && matchesSeal(seal, bytes) ? bytes : undefined;
}
