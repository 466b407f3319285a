import * as Y from 'yjs';
import type { EngineStore } from '../../lib/engine/ports';
import type { SaveState, StoredDocument } from '../../lib/store/stored-document';

interface Kept {
  updates: Uint8Array[];
  digest: { readonly bytes: Uint8Array; readonly rows: number } | undefined;
}

/**
 * The store as the engine knows it, in memory. Updates are kept when a `disk` turn comes, never within the edit, so
 * that whoever does not wait for `committed` is found out.
 */
export class MemoryStore implements EngineStore {
  readonly #kept = new Map<string, Kept>();
  readonly #open = new Map<string, MemoryDocument>();
  /** While set, nothing reaches the disk and every document says so. */
  #full = false;

  async open(name: string, doc: Y.Doc): Promise<StoredDocument> {
    await Promise.resolve();
    if (this.#open.has(name)) throw new Error(`${name} is open already: there is one writer.`);
    const kept = this.kept(name);
    for (const update of kept.updates) Y.applyUpdate(doc, update);
    const stored = new MemoryDocument(name, doc, kept, {
      full: () => this.#full,
      closed: () => this.#open.delete(name),
    });
    this.#open.set(name, stored);
    return stored;
  }

  async list(prefix: string): Promise<readonly string[]> {
    return [...this.#kept]
      .filter(([name, { updates }]) => name.startsWith(prefix) && updates.length > 0)
      .map(([name]) => name);
  }

  async digest(name: string): Promise<Uint8Array | undefined> {
    const kept = this.#kept.get(name);
    return kept?.digest?.rows === kept?.updates.length ? kept?.digest?.bytes : undefined;
  }

  async remove(name: string): Promise<void> {
    if (this.#open.has(name)) throw new Error(`${name} is still open.`);
    this.#kept.delete(name);
  }

  /** Fills the disk or makes room again. */
  setFull(full: boolean): void {
    this.#full = full;
    for (const document of this.#open.values()) document.flush();
  }

  /** Names of the documents that are open now. */
  get openNames(): readonly string[] {
    return [...this.#open.keys()].sort();
  }

  /** What is on the disk, as one update: undefined when there is nothing. */
  bytes(name: string): Uint8Array | undefined {
    const updates = this.#kept.get(name)?.updates ?? [];
    return updates.length > 0 ? Y.mergeUpdates(updates) : undefined;
  }

  /** Puts a document on the disk as another version or device has left it. */
  put(name: string, update: Uint8Array): void {
    this.kept(name).updates.push(update);
  }

  /** Puts any bytes where a digest of the rows now stored should be. */
  putDigest(name: string, bytes: Uint8Array): void {
    const kept = this.kept(name);
    kept.digest = { bytes, rows: kept.updates.length };
  }

  private kept(name: string): Kept {
    let kept = this.#kept.get(name);
    if (!kept) {
      kept = { updates: [], digest: undefined };
      this.#kept.set(name, kept);
    }
    return kept;
  }
}

class MemoryDocument implements StoredDocument {
  readonly damaged = [];
  readonly wiped = false;
  readonly incomplete = false;
  #state: SaveState = { kind: 'saved' };
  readonly #listeners = new Set<(state: SaveState) => void>();
  readonly #unsaved: Uint8Array[] = [];
  readonly #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  #closed = false;

  constructor(
    readonly name: string,
    readonly doc: Y.Doc,
    private readonly kept: Kept,
    private readonly disk: { full(): boolean; closed(): void },
  ) {
    doc.on('update', (update: Uint8Array) => {
      this.#unsaved.push(update);
      this.#say({ kind: 'saving' });
      queueMicrotask(() => this.flush());
    });
  }

  get state(): SaveState {
    return this.#state;
  }

  onState(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  committed(): Promise<void> {
    if (this.#closed) return Promise.reject(new Error(`${this.name} is closed.`));
    if (this.#unsaved.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  flush(): void {
    if (this.#closed) return;
    if (this.disk.full()) {
      if (this.#unsaved.length > 0)
        this.#say({ kind: 'not-saved', reason: 'disk-full', message: 'The disk is full.' });
      return;
    }
    this.kept.updates.push(...this.#unsaved.splice(0));
    this.#say({ kind: 'saved' });
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  async compact(): Promise<void> {
    this.kept.updates = [Y.encodeStateAsUpdate(this.doc)];
  }

  async readDigest(): Promise<Uint8Array | undefined> {
    return this.kept.digest?.rows === this.kept.updates.length ? this.kept.digest.bytes : undefined;
  }

  async writeDigest(bytes: Uint8Array): Promise<void> {
    this.kept.digest = { bytes: bytes.slice(), rows: this.kept.updates.length };
  }

  async readRow(): Promise<unknown> {
    return undefined;
  }

  async close(): Promise<void> {
    this.flush();
    this.#closed = true;
    this.disk.closed();
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(`${this.name} was closed.`));
  }

  #say(state: SaveState): void {
    if (state.kind === this.#state.kind) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
