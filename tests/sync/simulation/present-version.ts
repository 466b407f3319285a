import * as v from 'valibot';
import type * as Y from 'yjs';
import type { ClientId, EntryId, NoteId } from '../../../lib/domain/ids';
import type { Change } from '../../../lib/engine/change';
import { CommandError } from '../../../lib/engine/command-error';
import type { CommandName, Commands } from '../../../lib/engine/command-types';
import type { Command } from '../../../lib/engine/commands/command';
import { commands } from '../../../lib/engine/commands/registry';
import type { EngineStore } from '../../../lib/engine/ports';
import { Tabs } from '../../../lib/engine/tabs';
import { Workspace } from '../../../lib/engine/workspace';
import type { Ledger, SimulatedVersion } from './device';
import type { Dice } from './dice';
import { EngineDocuments } from './engine-documents';
import type { ModelEntry, TimeModel } from './time-model';

const HOUR = 3_600_000;

export interface VersionSetting {
  readonly name: string;
  readonly dice: Dice;
  readonly now: () => number;
  readonly store: EngineStore;
  readonly model: TimeModel;
  readonly ledger: Ledger;
  readonly report: (error: unknown) => void;
}

/** This version: a real workspace with its real commands. */
export class PresentVersion implements SimulatedVersion {
  readonly #tabs = new Tabs();
  /** Entries made here: only their maker changes their times. */
  readonly #own: EntryId[] = [];
  #undoable: { readonly change: Change; readonly taken: () => void } | undefined;

  private constructor(
    readonly documents: EngineDocuments,
    readonly workspace: Workspace,
    private readonly setting: VersionSetting,
  ) {
    for (const [id] of setting.model.entries) {
      if (workspace.entry.getEvenDeleted(id)?.createdBy === workspace.me) this.#own.push(id);
    }
  }

  static async open(setting: VersionSetting): Promise<PresentVersion> {
    const { dice, now, report, store } = setting;
    const documents = new EngineDocuments(store, () => dice.below(2 ** 32));
    const random = () => dice.id();
    const zone = () => 'Europe/Berlin';
    const ports = { store: documents.store, now, random, zone, report, version: '0.0.0' };
    const workspace = await Workspace.open('main', ports);
    documents.workspace = workspace;
    return new PresentVersion(documents, workspace, setting);
  }

  async act(): Promise<void> {
    try {
      await this.#actions[this.setting.dice.below(this.#actions.length)]?.();
    } catch (error) {
      // A teammate deleted or merged what the person wanted to act on.
      if (!(error instanceof CommandError)) throw error;
    }
  }

  async readEntries(): Promise<Map<EntryId, ModelEntry>> {
    const { entry, ledgers } = this.workspace;
    for (const kind of await this.documents.stored()) {
      if (kind.startsWith('ledger-')) await ledgers.load(Number(kind.slice(7)));
    }
    const entries = new Map<EntryId, ModelEntry>();
    for (const id of entry.ids()) {
      const read = entry.getEvenDeleted(id);
      if (!read) continue;
      const { start, end, billable, deletedAt } = read;
      entries.set(id, { start, end, billable: billable === true, deleted: deletedAt !== undefined });
    }
    return entries;
  }

  async doc(kind: string): Promise<Y.Doc> {
    return (await this.documents.load(kind)).doc;
  }

  close(): Promise<void> {
    return this.workspace.close();
  }

  /** Runs a command as the engine does. */
  async command<N extends Exclude<CommandName, 'undo' | 'openWorkspace' | 'removeDemo'>>(
    name: N,
    given: Commands[N]['args'],
  ): Promise<{ readonly value: Commands[N]['answer']; readonly change: Change }> {
    const { workspace } = this;
    const command: Command<N> = (commands as { readonly [K in N]: Command<K> })[name];
    const args = v.parse(command.args, given);
    await command.prepare?.(workspace, args);
    let value!: Commands[N]['answer'];
    const change = workspace.write(name, (writing) => {
      const context = { workspace, tabs: this.#tabs, tabId: undefined, change: writing, now: writing.now };
      value = command.run(context, args);
    });
    await workspace.documents.committed();
    return { value, change };
  }

  #client(): ClientId | undefined {
    const present = [...this.workspace.client.map.keys()].filter((key) => !key.includes('.'));
    return this.setting.dice.pick(present) as ClientId | undefined;
  }

  /** What people do, the frequent things more often. */
  readonly #actions: readonly (() => Promise<void>)[] = [
    () => this.#newClient(),
    () => this.#editClient(),
    () => this.#editClient(),
    () => this.#tag(),
    () => this.#tag(),
    () => this.#note(),
    () => this.#secret(),
    () => this.#brief(),
    () => this.#brief(),
    () => this.#addEntry(),
    () => this.#addEntry(),
    () => this.#addEntry(),
    () => this.#editEntry(),
    () => this.#editEntry(),
    () => this.#removeEntry(),
    () => this.#startTimer(),
    () => this.#stopTimer(),
    () => this.#invoice(),
    () => this.#merge(),
    () => this.#undo(),
  ];

  async #newClient(): Promise<void> {
    const { dice, ledger } = this.setting;
    const address = `${dice.id()}@${dice.id()}.example`;
    const person = { address, name: 'Somebody', role: 'from' } as const;
    const { value } = await this.command('newClient', { name: `Client ${dice.below(1000)}`, person });
    const [contact] = this.workspace.addressesOf.leftsOf(address);
    ledger.addresses.add(`${contact}#${address}`);
    if (dice.chance(0.3)) await this.command('setDomain', domainFor(value, dice));
  }

  async #editClient(): Promise<void> {
    const { dice } = this.setting;
    const id = this.#client();
    if (!id) return this.#newClient();
    const changes = dice.chance(0.5)
      ? { name: `Renamed ${dice.below(1000)}` }
      : { hourlyRate: 1000 + dice.below(20_000), banner: dice.chance(0.3) ? undefined : 'Be firm.' };
    await this.command('edit', { type: 'client', id, changes });
  }

  async #tag(): Promise<void> {
    const { dice } = this.setting;
    const clientId = this.#client();
    if (!clientId) return;
    const name = ['VIP', 'late', 'calm', 'grace'][dice.below(4)] ?? 'VIP';
    await this.command('setTag', { clientId, tag: { name }, on: dice.chance(0.7) });
  }

  async #note(): Promise<void> {
    const clientId = this.#client();
    if (!clientId) return;
    const { value } = await this.command('addNote', { clientId, text: 'A note.', private: false });
    this.setting.ledger.noteIds.add(value satisfies NoteId);
  }

  async #secret(): Promise<void> {
    const { dice, ledger, name } = this.setting;
    const clientId = this.#client();
    if (!clientId) return;
    const text = `secret-of-${name}-${dice.id()}`;
    await this.command('addNote', { clientId, text, private: true });
    ledger.secrets.add(text);
  }

  async #brief(): Promise<void> {
    const { dice } = this.setting;
    const clientId = this.#client();
    if (!clientId) return;
    const base = this.workspace.book.getText(`brief:${this.workspace.canonical(clientId)}`).toString();
    const at = dice.below(base.length + 1);
    const gone = dice.chance(0.3) ? dice.below(8) : 0;
    const text = `${base.slice(0, at)}word${dice.below(100)} ${base.slice(at + gone)}`.slice(0, 400);
    const { change } = await this.command('editBrief', { clientId, text, base });
    this.#undoable = { change, taken: () => undefined };
  }

  async #addEntry(): Promise<void> {
    const { dice, model, now } = this.setting;
    const clientId = this.#client();
    if (!clientId) return;
    const lastYear = dice.chance(0.05) ? 365 * 24 * HOUR : 0;
    const start = now() - lastYear - dice.below(90 * 24) * HOUR;
    const end = start + dice.below(4 * HOUR);
    const billable = dice.chance(0.6);
    const memberId = this.workspace.me;
    const fields = { clientId, memberId, start, end, zone: 'Europe/Berlin', billable } as const;
    const { value, change } = await this.command('create', { type: 'entry', fields });
    const id = value as EntryId;
    this.#own.push(id);
    model.put(id, { start, end, billable });
    this.#undoable = { change, taken: () => model.put(id, { deleted: true }) };
  }

  async #editEntry(): Promise<void> {
    const { dice, model } = this.setting;
    const own = dice.chance(0.7);
    const id = own ? dice.pick(this.#own) : dice.pick([...model.entries.keys()]);
    if (!id || !this.workspace.entry.get(id)) return;
    if (!own) {
      await this.command('edit', { type: 'entry', id, changes: { note: `seen ${dice.below(99)}` } });
      return;
    }
    const before = model.entries.get(id);
    if (!before || before.end === undefined) return;
    const changes = { end: before.start + dice.below(4 * HOUR), billable: dice.chance(0.5) };
    const { change } = await this.command('edit', { type: 'entry', id, changes });
    model.put(id, changes);
    const { end, billable } = before;
    this.#undoable = { change, taken: () => model.put(id, { end, billable }) };
  }

  async #removeEntry(): Promise<void> {
    const { dice, model } = this.setting;
    const id = dice.pick(this.#own);
    if (!id || !this.workspace.entry.get(id)) return;
    const { change } = await this.command('remove', { type: 'entry', id });
    model.put(id, { deleted: true });
    this.#undoable = { change, taken: () => model.put(id, { deleted: false }) };
  }

  async #startTimer(): Promise<void> {
    const clientId = this.#client();
    if (!clientId) return;
    await this.#stopTimer();
    const { model, now } = this.setting;
    const { value } = await this.command('startTimer', { clientId });
    this.#own.push(value);
    model.put(value, { start: now(), billable: true });
  }

  async #stopTimer(): Promise<void> {
    const { model, now } = this.setting;
    const { value } = await this.command('stopTimer', {});
    const running = value === null ? undefined : model.entries.get(value);
    if (value !== null && running) model.put(value, { end: Math.max(now(), running.start) });
    this.#undoable = undefined;
  }

  async #invoice(): Promise<void> {
    const { dice } = this.setting;
    const clientId = this.#client();
    if (!clientId) return;
    const dates = { issued: '2026-03-01', due: '2026-03-31' } as const;
    const fields = { clientId, number: dice.id(), amount: dice.below(99_999), currency: 'EUR', ...dates };
    await this.command('create', { type: 'invoice', fields });
  }

  async #merge(): Promise<void> {
    const { dice } = this.setting;
    const [from, into] = [this.#client(), this.#client()];
    if (!from || !into || from === into || !dice.chance(0.2)) return;
    await this.command('mergeClients', { from, into });
  }

  async #undo(): Promise<void> {
    const last = this.#undoable;
    if (!last) return;
    this.#undoable = undefined;
    const back = this.workspace.write('undo', (back) => last.change.undo(back));
    await this.workspace.documents.committed();
    // An entry that a teammate has written to since stays.
    if (!back.isEmpty) last.taken();
  }
}

function domainFor(clientId: ClientId, dice: Dice) {
  return { clientId, domain: `${dice.id()}.example`, on: true } as const;
}
