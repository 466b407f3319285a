import { Subject } from 'rxjs';
import type * as Y from 'yjs';
import type { Change } from './change';
import { observeMap } from './observe-map';

/** Settings of a document: one key each; defaults live in code, never in the document. */
export class SettingsTable {
  readonly changed = new Subject<void>();

  constructor(
    private readonly map: Y.Map<unknown>,
    onError: (error: unknown) => void,
  ) {
    observeMap(map, onError, () => this.changed.next());
  }

  get(key: string): unknown {
    return this.map.get(key);
  }

  /** The keys that begin like this. */
  keys(prefix: string): string[] {
    return [...this.map.keys()].filter((key) => key.startsWith(prefix));
  }

  set(change: Change, key: string, value: unknown): void {
    if (value === undefined || value === null) change.clear(this.map, key);
    else change.set(this.map, key, value);
  }
}
