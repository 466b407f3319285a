import { Subject } from 'rxjs';
import type { Id, MemberId } from '../domain/ids';
import type { ChangesOf, FieldsOf, InLedger, RecordOf } from '../domain/records/schemas';
import type { Change } from './change';
import { CommandError } from './command-error';
import type { RecordTable } from './record-table';

/** One record type over the ledgers that are loaded. A record stays in the ledger of the year it was born in. */
export class LedgerTable<T extends InLedger> {
  readonly changed = new Subject<ReadonlySet<Id<T>>>();
  /** The table of a year that has just been loaded. */
  readonly loaded = new Subject<RecordTable<T>>();
  readonly #years = new Map<number, RecordTable<T>>();

  constructor(readonly type: T) {}

  /** Brings in the table of a year that was loaded. */
  add(year: number, table: RecordTable<T>): void {
    this.#years.set(year, table);
    table.changed.subscribe(this.changed);
    this.loaded.next(table);
  }

  get years(): ReadonlySet<number> {
    return new Set(this.#years.keys());
  }

  year(year: number): RecordTable<T> | undefined {
    return this.#years.get(year);
  }

  get tables(): Iterable<RecordTable<T>> {
    return this.#years.values();
  }

  get(id: Id<T>): RecordOf<T> | undefined {
    return this.#home(id)?.get(id);
  }

  getEvenDeleted(id: Id<T>): RecordOf<T> | undefined {
    return this.#home(id)?.getEvenDeleted(id);
  }

  peek(id: Id<T>, field: string): unknown {
    // Indexes ask this of every record that comes: a table that does not hold it has no such field either.
    for (const table of this.#years.values()) {
      const value = table.peek(id, field);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  *ids(): Generator<Id<T>> {
    for (const table of this.#years.values()) yield* table.ids();
  }

  create(change: Change, id: Id<T>, by: MemberId, fields: FieldsOf<T>, checked = false): void {
    const year = ledgerYear(fields as FieldsOf<InLedger>);
    const table = this.#years.get(year);
    if (!table) throw new RangeError(`The ledger of ${year} is not loaded.`);
    table.create(change, id, by, fields, checked);
  }

  edit(change: Change, id: Id<T>, changes: ChangesOf<T>): void {
    const table = this.#home(id);
    if (!table) throw new CommandError('not-found', `This ${this.type} is not there any more.`);
    table.edit(change, id, changes);
  }

  remove(change: Change, id: Id<T>): void {
    this.#home(id)?.remove(change, id);
  }

  #home(id: Id<T>): RecordTable<T> | undefined {
    for (const table of this.#years.values()) if (table.has(id)) return table;
    return undefined;
  }
}

/** The UTC year whose ledger a record is born in. */
export function ledgerYear(fields: { readonly start: number } | { readonly at: number }): number {
  return new Date('start' in fields ? fields.start : fields.at).getUTCFullYear();
}
