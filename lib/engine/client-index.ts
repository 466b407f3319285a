import { type Observable, Subject } from 'rxjs';
import type { ClientId, Id } from '../domain/ids';
import type { OfClient } from '../domain/records/schemas';

/** What the index needs of a table, whichever documents it lies in. */
interface Scanned<T extends OfClient> {
  scan(visit: (id: Id<T>, born: Readonly<Record<string, unknown>>, isEdited: boolean) => void): void;
}
interface Indexed<T extends OfClient> {
  readonly changed: Observable<ReadonlySet<Id<T>>>;
  peek(id: Id<T>, field: string): unknown;
}

/**
 * Which records of a type belong to which client, kept up to date by what changed. Only the sets are kept: whose record
 * it was before is looked for in them when one moves, which is rare.
 */
export class ClientIndex<T extends OfClient> {
  /** Clients one of whose records of this type changed, came or went. */
  readonly touched = new Subject<ReadonlySet<ClientId>>();
  readonly #byClient = new Map<ClientId, Set<Id<T>>>();

  constructor(
    private readonly table: Indexed<T>,
    onError: (error: unknown) => void,
  ) {
    table.changed.subscribe((ids) => {
      try {
        const touched = new Set<ClientId>();
        for (const id of ids) for (const client of this.#place(id)) touched.add(client);
        this.touched.next(touched);
      } catch (error) {
        onError(error);
      }
    });
  }

  /** Takes in every record of a table that was loaded. */
  take(table: Scanned<T>): this {
    table.scan((id, born, isEdited) => {
      const client = isEdited ? this.table.peek(id, 'clientId') : born['clientId'];
      if (typeof client === 'string') this.#file(client as ClientId, id);
    });
    return this;
  }

  of(client: ClientId): ReadonlySet<Id<T>> {
    return this.#byClient.get(client) ?? new Set();
  }

  /** Files the record under its client; answers with the clients concerned (before and after). */
  #place(id: Id<T>): ClientId[] {
    const value = this.table.peek(id, 'clientId');
    if (typeof value !== 'string') return [];
    const after = value as ClientId;
    if (this.#byClient.get(after)?.has(id)) return [after];
    const before = [...this.#byClient].find(([, ids]) => ids.delete(id))?.[0];
    this.#file(after, id);
    return before === undefined ? [after] : [before, after];
  }

  #file(client: ClientId, id: Id<T>): void {
    const set = this.#byClient.get(client);
    if (set) set.add(id);
    else this.#byClient.set(client, new Set([id]));
  }
}
