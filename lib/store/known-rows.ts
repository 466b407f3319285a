import type { RowSeal } from './row-seal';

/** A row whose content is in the document: the only kind that compaction may delete. */
export interface KnownRow {
  readonly key: number;
  readonly bytes: number;
  /** Undefined for a row that another y-indexeddb wrote and that has no seal yet. */
  readonly seal: RowSeal | undefined;
}

/** The row that a document begins with, and the state vector it brings an empty document to. */
export interface BaseRow {
  readonly key: number;
  readonly vector: Uint8Array;
}

const MOST_ROWS = 500;
/** Below this many bytes of new rows, doubling is not worth a snapshot. */
const SMALL = 256 * 1024;

/** The rows that are known to be in the document, and when there are enough of them to fold. */
export class KnownRows {
  readonly #rows = new Map<number, KnownRow>();
  #base: BaseRow | undefined;
  #total = 0;

  constructor(private readonly mostRows = MOST_ROWS) {}

  add(row: KnownRow): void {
    this.#rows.set(row.key, row);
    this.#total += row.bytes;
  }

  forget({ key, bytes }: KnownRow): void {
    if (this.#rows.delete(key)) this.#total -= bytes;
  }

  clear(): void {
    this.#rows.clear();
    this.#base = undefined;
    this.#total = 0;
  }

  get all(): readonly KnownRow[] {
    return [...this.#rows.values()];
  }

  /** Undefined while no row is known to be the one the others build on. */
  get base(): BaseRow | undefined {
    return this.#base && this.#rows.has(this.#base.key) ? this.#base : undefined;
  }

  set base(base: BaseRow | undefined) {
    this.#base = base;
  }

  /** True when `keys` are exactly the keys of the known rows. */
  areAll(keys: readonly number[]): boolean {
    return keys.length === this.#rows.size && keys.every((key) => this.#rows.has(key));
  }

  get areMany(): boolean {
    return this.#rows.size > this.mostRows;
  }

  /** True when the rows after the base have grown as large as the base, or as the largest row if there is no base. */
  get haveDoubled(): boolean {
    const base = this.base;
    const size = base
      ? (this.#rows.get(base.key)?.bytes ?? 0)
      : this.all.reduce((most, { bytes }) => Math.max(most, bytes), 0);
    return this.#total - size > Math.max(size, SMALL);
  }
}
