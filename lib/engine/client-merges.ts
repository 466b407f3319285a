import { type ClientId, isId } from '../domain/ids';
import { mergedClient } from '../domain/merged-client';
import type { RecordTable } from './record-table';

/** Which clients stand for which after merges. Nothing is merged away: taking a merge back gives both their own again. */
export class ClientMerges {
  readonly #into = new Map<ClientId, ClientId>();
  #from: Map<ClientId, ClientId[]> | undefined;

  constructor(private readonly clients: RecordTable<'client'>) {
    for (const id of clients.ids()) this.#note(id);
  }

  /** Takes in what changed; answers with every client that is concerned, on both sides of a merge. */
  update(ids: ReadonlySet<ClientId>): Set<ClientId> {
    const before = [...ids].map((id) => this.canonical(id));
    for (const id of ids) this.#note(id);
    this.#from = undefined;
    return new Set([...ids, ...before]);
  }

  /** The client that stands for this one. */
  canonical(id: ClientId): ClientId {
    return mergedClient(id, (here) => this.#into.get(here));
  }

  /** A client and every client that was merged into it. */
  group(id: ClientId): readonly ClientId[] {
    this.#from ??= this.#reversed();
    const merged = this.#from.get(id);
    return merged ? [id, ...merged] : [id];
  }

  #note(id: ClientId): void {
    const into = this.clients.peek(id, 'mergedInto');
    if (isId('client', into)) this.#into.set(id, into);
    else this.#into.delete(id);
  }

  #reversed(): Map<ClientId, ClientId[]> {
    const from = new Map<ClientId, ClientId[]>();
    for (const id of this.#into.keys()) {
      const into = this.canonical(id);
      if (into === id) continue;
      const list = from.get(into);
      if (list) list.push(id);
      else from.set(into, [id]);
    }
    return from;
  }
}
