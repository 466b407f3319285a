import * as Y from 'yjs';
import type { SharedDocument, SharedDocuments } from '../../../lib/sync/replicate/shared-documents';

interface Kept {
  rows: Uint8Array[];
  mark: string | undefined;
}

/** Documents over a disk in memory, as an engine has them; the disk can be slow, full, and survive a restart. */
export class MemoryDocuments implements SharedDocuments {
  readonly #loaded = new Map<string, SharedDocument>();
  readonly #listeners = new Set<(kind: string) => void>();
  /** While set, nothing reaches the disk. */
  full = false;
  readonly #waiting: (() => void)[] = [];

  constructor(readonly disk = new Map<string, Kept>()) {}

  loaded(): ReadonlyMap<string, SharedDocument> {
    return this.#loaded;
  }

  async stored(): Promise<readonly string[]> {
    return [...this.disk].filter(([, { rows }]) => rows.length > 0).map(([kind]) => kind);
  }

  async load(kind: string): Promise<SharedDocument> {
    const present = this.#loaded.get(kind);
    if (present) return present;
    const doc = new Y.Doc();
    const kept = this.#keptOf(kind);
    for (const row of kept.rows) Y.applyUpdate(doc, row);
    doc.on('update', (update: Uint8Array) => {
      kept.mark = undefined;
      const write = () => kept.rows.push(update);
      if (this.full) this.#waiting.push(write);
      else write();
    });
    const document: SharedDocument = {
      doc,
      committed: () =>
        this.full ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(),
    };
    this.#loaded.set(kind, document);
    for (const listener of this.#listeners) listener(kind);
    return document;
  }

  onLoaded(listener: (kind: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async markOf(kind: string): Promise<string | undefined> {
    return this.disk.get(kind)?.mark;
  }

  doc(kind: string): Y.Doc {
    const document = this.#loaded.get(kind);
    if (!document) throw new Error(`${kind} is not loaded.`);
    return document.doc;
  }

  /** Writes the mark beside a document that is put away, as the engine does with a ledger's digest. */
  putMark(kind: string, mark: string): void {
    this.#keptOf(kind).mark = mark;
  }

  makeRoom(): void {
    this.full = false;
    for (const write of this.#waiting.splice(0)) write();
  }

  #keptOf(kind: string): Kept {
    let kept = this.disk.get(kind);
    if (!kept) {
      kept = { rows: [], mark: undefined };
      this.disk.set(kind, kept);
    }
    return kept;
  }
}
