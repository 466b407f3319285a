import { Subject } from 'rxjs';
import type { EntryId } from '../domain/ids';
import type { LedgerTable } from './ledger-table';

const DAY_MS = 86_400_000;

/** The time entries that are loaded by the UTC day they start on, so that a week is read without reading a year. */
export class EntryDays {
  /** UTC days (since 1970-01-01) on which an entry changed, came or went. */
  readonly touched = new Subject<ReadonlySet<number>>();
  readonly #dayOf = new Map<EntryId, number>();
  readonly #byDay = new Map<number, Set<EntryId>>();

  constructor(private readonly entries: LedgerTable<'entry'>) {
    entries.loaded.subscribe((table) => {
      const days = new Set<number>();
      table.scan((id, born, isEdited) => {
        const start = isEdited ? table.peek(id, 'start') : born['start'];
        if (typeof start === 'number') days.add(this.#file(id, start));
      });
      this.touched.next(days);
    });
    entries.changed.subscribe((ids) => {
      const days = new Set<number>();
      for (const id of ids) {
        const before = this.#dayOf.get(id);
        if (before !== undefined) days.add(before);
        const start = this.entries.peek(id, 'start');
        if (typeof start === 'number') days.add(this.#file(id, start));
      }
      this.touched.next(days);
    });
  }

  /** Ids of the entries that start on UTC days from `first` to `last`. */
  *between(first: number, last: number): Generator<EntryId> {
    for (let day = first; day <= last; day += 1) yield* this.#byDay.get(day) ?? [];
  }

  #file(id: EntryId, start: number): number {
    const day = Math.floor(start / DAY_MS);
    const before = this.#dayOf.get(id);
    if (before === day) return day;
    if (before !== undefined) this.#byDay.get(before)?.delete(id);
    this.#dayOf.set(id, day);
    const ids = this.#byDay.get(day);
    if (ids) ids.add(id);
    else this.#byDay.set(day, new Set([id]));
    return day;
  }
}
