import { Subject } from 'rxjs';
import * as v from 'valibot';
import type * as Y from 'yjs';
import { type ClientId, isId } from '../domain/ids';
import type { Seen } from '../domain/time/seen';
import type { Change } from './change';
import { observeMap } from './observe-map';
import type { Workspace } from './workspace';

const stored = v.object({
  clientId: v.optional(v.custom<ClientId>((value) => isId('client', value))),
  site: v.string(),
  from: v.number(),
  to: v.number(),
});

/**
 * What was in front of the person, on this device: a document of its own that is never offered to anybody, so that
 * what is deleted here is deleted everywhere.
 */
export class SeenLog {
  readonly changed = new Subject<void>();

  constructor(
    private readonly map: Y.Map<unknown>,
    onError: (error: unknown) => void,
  ) {
    observeMap(map, onError, () => this.changed.next());
  }

  all(): Seen[] {
    const found: Seen[] = [];
    this.map.forEach((value, key) => {
      const parsed = v.safeParse(stored, value);
      if (parsed.success) found.push({ ...parsed.output, key, clientId: parsed.output.clientId });
    });
    return found;
  }

  /** Puts a stretch down, or a longer one in its place. */
  put(change: Change, { key, clientId, site, from, to }: Seen): void {
    change.set(this.map, key, { site, from, to, ...(clientId ? { clientId } : {}) });
  }

  take(change: Change, keys: Iterable<string>): void {
    for (const key of keys) change.clear(this.map, key);
  }
}

const logs = new WeakMap<Workspace, Promise<SeenLog>>();

/** The log of a workspace, opened when it is first needed: who never agreed has none. */
export function seenLog(workspace: Workspace): Promise<SeenLog> {
  let log = logs.get(workspace);
  if (!log) {
    log = workspace.documents
      .load('seen')
      .then(({ doc }) => new SeenLog(doc.getMap('seen'), workspace.ports.report));
    logs.set(workspace, log);
  }
  return log;
}
