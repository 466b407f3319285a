import { Subject } from 'rxjs';
import type { ClientId, Id } from '../domain/ids';
import type { OfClient } from '../domain/records/schemas';

/** What the index needs of a table, whichever documents it lies in. */
interface Indexed<T extends OfClient> {
  readonly changed: Subject<ReadonlySet<Id<T>>>;
  ids(): Iterable<Id<T>>;
  peek(id: Id<T>, field: string): unknown;
}

/** Which records of a type belong to which client, kept up to date by what changed. */
export class ClientIndex<T extends OfClient> {
  /** Clients one of whose records of this type changed, came or went. */
  readonly touched = new Subject<ReadonlySet<ClientId>>();
  readonly #byClient = new Map<ClientId, Set<Id<T>>>();
  readonly #clientOf = new Map<Id<T>, ClientId>();

  constructor(
    private readonly table: Indexed<T>,
    onError: (error: unknown) => void,
  ) {
    for (const id of table.ids()) this.#place(id);
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

  of(client: ClientId): ReadonlySet<Id<T>> {
    return this.#byClient.get(client) ?? new Set();
  }

  /** Files the record under its client; answers with the clients concerned (before and after). */
  #place(id: Id<T>): ClientId[] {
    const before = this.#clientOf.get(id);
    const value = this.table.peek(id, 'clientId');
    const after = typeof value === 'string' ? (value as ClientId) : undefined;
    if (before !== undefined && before !== after) this.#byClient.get(before)?.delete(id);
    if (after !== undefined) {
      const set = this.#byClient.get(after);
      if (set) set.add(id);
      else this.#byClient.set(after, new Set([id]));
      this.#clientOf.set(id, after);
    }
    return [...new Set([before, after])].filter((client) => client !== undefined);
  }
}
