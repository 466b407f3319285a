import type { EngineStore } from '../../../lib/engine/ports';
import type { Workspace } from '../../../lib/engine/workspace';
import type { StoredDocument } from '../../../lib/store/stored-document';
import type { SharedDocument, SharedDocuments } from '../../../lib/sync/replicate/shared-documents';

const PREFIX = 'main:';

/** The documents of an engine's workspace, as replicas see them. */
export class EngineDocuments implements SharedDocuments {
  readonly #loaded = new Map<string, StoredDocument>();
  readonly #listeners = new Set<(kind: string) => void>();
  workspace: Workspace | undefined;

  constructor(
    private readonly disk: EngineStore,
    private readonly replicaId: () => number,
  ) {}

  /** The store to hand to the engine: it sees what is opened. */
  get store(): EngineStore {
    return {
      open: async (name, doc) => {
        doc.clientID = this.replicaId();
        const stored = await this.disk.open(name, doc);
        const kind = name.slice(PREFIX.length);
        this.#loaded.set(kind, stored);
        for (const listener of this.#listeners) listener(kind);
        return stored;
      },
      list: (prefix) => this.disk.list(prefix),
      digest: (name) => this.disk.digest(name),
      remove: (name) => this.disk.remove(name),
    };
  }

  loaded(): ReadonlyMap<string, SharedDocument> {
    return this.#loaded;
  }

  async stored(): Promise<readonly string[]> {
    return (await this.disk.list(PREFIX)).map((name) => name.slice(PREFIX.length));
  }

  async load(kind: string): Promise<SharedDocument> {
    const year = Number(/^ledger-(\d{4})$/.exec(kind)?.[1]);
    if (Number.isInteger(year)) await this.workspace?.ledgers.load(year);
    const loaded = this.#loaded.get(kind);
    if (!loaded) throw new Error(`${kind} can not be loaded.`);
    return loaded;
  }

  onLoaded(listener: (kind: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async markOf(): Promise<string | undefined> {
    return undefined;
  }
}
