import * as Y from 'yjs';
import type { EntryId } from '../../../lib/domain/ids';
import type { SharedDocuments } from '../../../lib/sync/replicate/shared-documents';
import type { SimulatedVersion } from './device';
import { PresentVersion, type VersionSetting } from './present-version';
import type { ModelEntry } from './time-model';

/** A version after this one: the same commands, and fields, record types and nested types that this one never saw. */
export class NewerVersion implements SimulatedVersion {
  private constructor(
    private readonly present: PresentVersion,
    private readonly setting: VersionSetting,
  ) {}

  static async open(setting: VersionSetting): Promise<NewerVersion> {
    return new NewerVersion(await PresentVersion.open(setting), setting);
  }

  get documents(): SharedDocuments {
    return this.present.documents;
  }

  async act(): Promise<void> {
    const { dice } = this.setting;
    if (dice.chance(0.7)) return this.present.act();
    const { book } = this.present.workspace;
    book.transact(() => this.#writeForeign(book));
    await this.present.workspace.documents.committed();
  }

  readEntries(): Promise<Map<EntryId, ModelEntry>> {
    return this.present.readEntries();
  }

  doc(kind: string): Promise<Y.Doc> {
    return this.present.doc(kind);
  }

  close(): Promise<void> {
    return this.present.close();
  }

  #writeForeign(book: Y.Doc): void {
    const { dice, now } = this.setting;
    const birth = { v: 2, createdAt: now(), createdBy: this.present.workspace.me };
    switch (dice.below(4)) {
      case 0:
        this.#put(book, 'client', `cli_${dice.id()}`, { ...birth, name: 'Born later', mood: ['calm', 3] });
        return;
      case 1: {
        const id = dice.pick([...book.getMap('client').keys()].filter((key) => !key.includes('.')));
        // Each field once, so that nobody is expected to have written over it.
        if (id) this.#put(book, 'client', `${id}.mood${dice.id()}`, { level: dice.below(9), why: '餅' });
        return;
      }
      case 2:
        this.#put(book, 'deal', `dea_${dice.id()}`, { ...birth, stage: null, parts: [1, { two: 'three' }] });
        return;
      default: {
        const board = book.getMap<Y.Array<string>>('board');
        const list = board.get('list');
        if (list instanceof Y.Array) list.push([dice.id()]);
        else board.set('list', Y.Array.from([dice.id()]));
      }
    }
  }

  #put(book: Y.Doc, map: string, key: string, value: object): void {
    book.getMap(map).set(key, value);
    this.setting.ledger.foreign.set(`${map} ${key}`, JSON.stringify(value));
  }
}
