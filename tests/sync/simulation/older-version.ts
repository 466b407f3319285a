import * as Y from 'yjs';
import type { EntryId } from '../../../lib/domain/ids';
import type { StoredDocument } from '../../../lib/store/stored-document';
import type { SharedDocument, SharedDocuments } from '../../../lib/sync/replicate/shared-documents';
import type { SimulatedVersion } from './device';
import type { VersionSetting } from './present-version';
import type { ModelEntry } from './time-model';

const HOUR = 3_600_000;

/**
 * A version before the first one: it knows clients with a name and entries with their times, born as version 0, and
 * nothing else. It shares every document all the same, and edits only the fields it knows.
 */
export class OlderVersion implements SimulatedVersion, SharedDocuments {
  readonly #loaded = new Map<string, StoredDocument>();
  readonly #loading = new Map<string, Promise<StoredDocument>>();
  readonly #listeners = new Set<(kind: string) => void>();
  readonly documents = this;

  private constructor(private readonly setting: VersionSetting) {}

  static async open(setting: VersionSetting): Promise<OlderVersion> {
    const version = new OlderVersion(setting);
    await version.load('book');
    await version.load('ledger-2026');
    return version;
  }

  async act(): Promise<void> {
    const { dice } = this.setting;
    const actions = [this.#client, this.#rename, this.#entry, this.#entry, this.#edit, this.#remove];
    actions[dice.below(actions.length)]?.call(this);
    await Promise.all([...this.#loaded.values()].map((stored) => stored.committed()));
  }

  async readEntries(): Promise<Map<EntryId, ModelEntry>> {
    const entries = new Map<EntryId, ModelEntry>();
    for (const kind of await this.stored()) {
      if (!kind.startsWith('ledger-')) continue;
      const map = (await this.doc(kind)).getMap('entry');
      for (const [id, born] of map) {
        if (id.includes('.')) continue;
        const read = (field: string): unknown =>
          map.has(`${id}.${field}`) ? map.get(`${id}.${field}`) : (born as Record<string, unknown>)[field];
        entries.set(id as EntryId, {
          start: read('start') as number,
          end: (read('end') ?? undefined) as number | undefined,
          billable: read('billable') === true,
          deleted: (read('deletedAt') ?? undefined) !== undefined,
        });
      }
    }
    return entries;
  }

  async doc(kind: string): Promise<Y.Doc> {
    return (await this.load(kind)).doc;
  }

  async close(): Promise<void> {
    for (const stored of this.#loaded.values()) await stored.close();
    for (const { doc } of this.#loaded.values()) doc.destroy();
  }

  loaded(): ReadonlyMap<string, SharedDocument> {
    return this.#loaded;
  }

  async stored(): Promise<readonly string[]> {
    return (await this.setting.store.list('main:')).map((name) => name.slice(5));
  }

  load(kind: string): Promise<StoredDocument> {
    let loading = this.#loading.get(kind);
    if (!loading) {
      loading = this.#open(kind);
      this.#loading.set(kind, loading);
    }
    return loading;
  }

  async #open(kind: string): Promise<StoredDocument> {
    const doc = new Y.Doc();
    doc.clientID = this.setting.dice.below(2 ** 32);
    const stored = await this.setting.store.open(`main:${kind}`, doc);
    this.#loaded.set(kind, stored);
    for (const listener of this.#listeners) listener(kind);
    return stored;
  }

  onLoaded(listener: (kind: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async markOf(): Promise<string | undefined> {
    return undefined;
  }

  #map(kind: string, name: string): Y.Map<unknown> {
    const stored = this.#loaded.get(kind);
    if (!stored) throw new Error(`${kind} is not loaded.`);
    return stored.doc.getMap(name);
  }

  get #me(): string {
    return `mem_${this.setting.name}`;
  }

  #someClient(): string | undefined {
    const ids = [...this.#map('book', 'client').keys()].filter((key) => !key.includes('.'));
    return this.setting.dice.pick(ids);
  }

  #someOwn(): EntryId | undefined {
    const own = [...this.#map('ledger-2026', 'entry')].filter(
      ([id, born]) => !id.includes('.') && (born as { createdBy?: unknown }).createdBy === this.#me,
    );
    return this.setting.dice.pick(own)?.[0] as EntryId | undefined;
  }

  #client(): void {
    const { dice, now } = this.setting;
    const born = { v: 0, createdAt: now(), createdBy: this.#me, name: `Old client ${dice.below(99)}` };
    this.#map('book', 'client').set(`cli_${dice.id()}`, born);
  }

  #rename(): void {
    const id = this.#someClient();
    if (id) this.#map('book', 'client').set(`${id}.name`, `Old name ${this.setting.dice.below(99)}`);
  }

  #entry(): void {
    const { dice, now, model } = this.setting;
    const clientId = this.#someClient();
    if (!clientId) return;
    const id = `ent_${dice.id()}` as EntryId;
    const start = now() - dice.below(90 * 24) * HOUR;
    const times = { start, end: start + dice.below(4 * HOUR), billable: dice.chance(0.6) };
    const birth = { v: 0, createdAt: now(), createdBy: this.#me };
    const fields = { clientId, memberId: this.#me, zone: 'Europe/Berlin', ...times };
    this.#map('ledger-2026', 'entry').set(id, { ...birth, ...fields });
    model.put(id, times);
  }

  #edit(): void {
    const { dice, model } = this.setting;
    const id = this.#someOwn();
    const entry = id && model.entries.get(id);
    if (!id || !entry) return;
    const end = entry.start + dice.below(4 * HOUR);
    this.#map('ledger-2026', 'entry').set(`${id}.end`, end);
    model.put(id, { end });
  }

  #remove(): void {
    const { dice, model, now } = this.setting;
    const id = this.#someOwn();
    if (!id || !dice.chance(0.3)) return;
    this.#map('ledger-2026', 'entry').set(`${id}.deletedAt`, now());
    model.put(id, { deleted: true });
  }
}
