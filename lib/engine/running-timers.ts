import type { EntryId, MemberId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import type { LedgerTable } from './ledger-table';

/** The time entries without an end, kept up to date, so that nobody searches 100,000 entries for them. */
export class RunningTimers {
  readonly #running = new Set<EntryId>();

  constructor(private readonly entries: LedgerTable<'entry'>) {
    entries.loaded.subscribe((table) =>
      table.scan((id, born, isEdited) => {
        if (isEdited || born['end'] === undefined) this.#check(id);
      }),
    );
    entries.changed.subscribe((ids) => {
      for (const id of ids) this.#check(id);
    });
  }

  /** The running timers of one member, oldest first: one, or more when two were started offline. */
  of(member: MemberId): RecordOf<'entry'>[] {
    return [...this.#running]
      .flatMap((id) => this.entries.get(id) ?? [])
      .filter(({ memberId }) => memberId === member)
      .sort((a, b) => a.start - b.start);
  }

  #check(id: EntryId): void {
    const ended = this.entries.peek(id, 'end') ?? this.entries.peek(id, 'deletedAt');
    if (ended === undefined || ended === null) this.#running.add(id);
    else this.#running.delete(id);
  }
}
