import type { SharedDocument, SharedDocuments } from '../../sync/replicate/shared-documents';
import type { Workspace } from '../workspace';

const LEDGER = /^ledger-(\d{4})$/;

/** The documents of a workspace as replicas see them. A ledger that comes from a teammate is loaded like any other. */
export class SharedWorkspace implements SharedDocuments {
  constructor(private readonly workspace: Workspace) {}

  loaded(): ReadonlyMap<string, SharedDocument> {
    const { documents } = this.workspace;
    const prefix = documents.nameOf('').length;
    return new Map(documents.loaded.map((stored) => [stored.name.slice(prefix), stored]));
  }

  async stored(): Promise<readonly string[]> {
    const prefix = this.workspace.documents.nameOf('');
    const names = await this.workspace.ports.store.list(prefix);
    return names.map((name) => name.slice(prefix.length));
  }

  async load(kind: string): Promise<SharedDocument> {
    const year = LEDGER.exec(kind)?.[1];
    if (year !== undefined) await this.workspace.ledgers.load(Number(year));
    return this.workspace.documents.load(kind);
  }

  onLoaded(listener: (kind: string) => void): () => void {
    const subscription = this.workspace.documents.opened.subscribe(listener);
    return () => subscription.unsubscribe();
  }

  async markOf(kind: string): Promise<string | undefined> {
    const year = LEDGER.exec(kind)?.[1];
    return year === undefined ? undefined : this.workspace.ledgers.markOf(Number(year));
  }
}
