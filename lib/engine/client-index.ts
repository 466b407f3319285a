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

/** Which records of a type belong to which client, kept up to date by what changed. */
export class ClientIndex<T extends OfClient> {
  /** Clients one of whose records of this type changed, came or went. */
  readonly touched = new Subject<ReadonlySet<ClientId>>();
  readonly #clientOf = new Map<Id<T>, ClientId>();
  readonly #byClient = new Map<ClientId, Id<T>[]>();

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

  of(client: ClientId): readonly Id<T>[] {
    return this.#byClient.get(client) ?? none;
  }

  /** Files the record under its client; answers with the clients concerned (before and after). */
  #place(id: Id<T>): ClientId[] {
    const value = this.table.peek(id, 'clientId');
    if (typeof value !== 'string') return [];
    const after = value as ClientId;
    const before = this.#clientOf.get(id);
    if (before === after) return [after];
    if (before !== undefined) this.#unfile(before, id);
    this.#file(after, id);
    return before === undefined ? [after] : [before, after];
  }

  #file(client: ClientId, id: Id<T>): void {
    this.#clientOf.set(id, client);
    const ids = this.#byClient.get(client);
    if (ids) ids.push(id);
    else this.#byClient.set(client, [id]);
  }

  #unfile(client: ClientId, id: Id<T>): void {
    const ids = this.#byClient.get(client);
    if (ids)
      this.#byClient.set(
        client,
        ids.filter((other) => other !== id),
      );
  }
}

const none: readonly never[] = [];
