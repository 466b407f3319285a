import type { RowSeal } from './row-seal';

/** A row whose content is in the document: the only kind that compaction may delete. */
export interface KnownRow {
  readonly key: number;
  readonly bytes: number;
  /** Undefined for a row that another y-indexeddb wrote and that has no seal yet. */
  readonly seal: RowSeal | undefined;
}

const MOST_ROWS = 500;
/** Below this many bytes of new rows, doubling is not worth a snapshot. */
const SMALL = 256 * 1024;

/** The rows that are known to be in the document, and when there are enough of them to fold. */
export class KnownRows {
  readonly #rows = new Map<number, KnownRow>();
  #snapshot = 0;
  #total = 0;

  add(row: KnownRow): void {
    this.#rows.set(row.key, row);
    this.#total += row.bytes;
  }

  forget({ key, bytes }: KnownRow): void {
    if (this.#rows.delete(key)) this.#total -= bytes;
  }

  /** Takes `row` as the one that the others will be measured against. */
  fold(row: KnownRow, covered: readonly KnownRow[]): void {
    for (const gone of covered) this.forget(gone);
    this.#snapshot = row.bytes;
  }

  /** Takes the largest row for the last snapshot: what a load has to go by. */
  measure(): void {
    this.#snapshot = this.all.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  }

  clear(): void {
    this.#rows.clear();
    this.#snapshot = 0;
    this.#total = 0;
  }

  get all(): readonly KnownRow[] {
    return [...this.#rows.values()];
  }

  /** True when `keys` are exactly the keys of the known rows. */
  areAll(keys: readonly number[]): boolean {
    return keys.length === this.#rows.size && keys.every((key) => this.#rows.has(key));
  }

  /** True when there are more than 500 rows, or the bytes have doubled since the last snapshot. */
  get wantsFolding(): boolean {
    return this.#rows.size > MOST_ROWS || this.#total - this.#snapshot > Math.max(this.#snapshot, SMALL);
  }
}
