import * as Y from 'yjs';
import type { StoredDocument } from '../store/stored-document';
import type { EngineStore } from './ports';
import { RecipeMisses } from './recipe-misses';

/** What this browser profile remembers besides its workspaces: which of them is open. As durable as they are. */
export class Device {
  /** Where recipes found nobody: of this browser only, since teammates see other pages. */
  readonly misses: RecipeMisses;

  private constructor(private readonly stored: StoredDocument) {
    this.misses = new RecipeMisses(stored.doc.getMap('recipeMisses'));
  }

  static async open(store: EngineStore): Promise<Device> {
    return new Device(await store.open('device', new Y.Doc()));
  }

  get workspace(): string {
    const open = this.#settings.get('workspace');
    return typeof open === 'string' ? open : 'main';
  }

  async openWorkspace(id: string): Promise<void> {
    this.#settings.set('workspace', id);
    await this.stored.committed();
  }

  close(): Promise<void> {
    this.misses.stop();
    return this.stored.close();
  }

  get #settings(): Y.Map<unknown> {
    return this.stored.doc.getMap('settings');
  }
}
