import type { MemberId } from '../../domain/ids';
import type { DeviceId } from '../peer';
import type { Bytes } from './bytes/bytes';
import { Keyring } from './epoch/keyring';
import type { KeyShelf } from './keys/key-shelf';
import type { DeviceCard, OwnDevice } from './keys/own-device';
import { deriveState } from './roster/derive-state';
import { MAX_PARENTS } from './roster/limits';
import type { EntryHash, EpochId, RosterBody, RosterEntry, WorkspaceId } from './roster/roster-entry';
import { RosterLog } from './roster/roster-log';
import type { RosterState } from './roster/roster-state';
import { writeDraft, writeEntry } from './roster/write-entry';
import { RosterRefusal } from './roster-refusal';

export interface IdentityPorts {
  readonly shelf: KeyShelf;
  /** Epoch ms. */
  readonly now: () => number;
  /** Where an exception of a listener goes. */
  readonly report: (error: unknown) => void;
}

/** An epoch's key and its name. */
export interface EpochKey {
  readonly id: EpochId;
  readonly number: number;
  /** 32 bytes. */
  readonly key: Bytes;
}

/** How a device came to be out. */
export interface Ending {
  readonly kind: 'removed' | 'left';
  /** Undefined when nobody did: it never was in by right. */
  readonly by: MemberId | undefined;
  /** The name of who did it, as given when they joined. */
  readonly name: string;
  /** Epoch ms by their clock. */
  readonly at: number | undefined;
}

/** Keeps the roster of one workspace and the epoch keys that it gives this device. */
export class RosterKeeper {
  protected readonly log: RosterLog;
  protected readonly keyring: Keyring;
  readonly #listeners = new Set<() => void>();
  #state: RosterState | undefined;
  #unsaved: RosterEntry[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  protected constructor(
    protected readonly ports: IdentityPorts,
    readonly device: OwnDevice,
    readonly workspace: WorkspaceId,
  ) {
    this.log = new RosterLog(workspace);
    this.keyring = new Keyring(device);
  }

  get state(): RosterState {
    this.#state ??= deriveState(this.workspace, this.log.resolve());
    return this.#state;
  }

  /** Whose device this is; undefined once it was removed. */
  get member(): MemberId | undefined {
    return this.state.devices.get(this.device.id)?.member;
  }

  /** False once this device was removed or has left: it keeps what it has and gets nothing new. */
  get current(): boolean {
    return this.state.devices.has(this.device.id);
  }

  /** The key to seal with; undefined while `rekeyDue`, or when this device was removed. */
  get epoch(): EpochKey | undefined {
    const { epoch } = this.state;
    const key = epoch && this.keyring.get(epoch.id);
    return epoch && key && this.current ? { ...epoch, key } : undefined;
  }

  /** True when this device should `heal`: the next epoch is due, or it alone knows keys, or was given a wrong one. */
  get rekeyDue(): boolean {
    return this.current && (this.state.rekeyDue || this.rekeyDueHere);
  }

  /** True when it is this device that should: nobody else can. */
  get rekeyDueHere(): boolean {
    if (!this.current) return false;
    const { epoch, unshared } = this.state;
    if (epoch && !this.keyring.get(epoch.id)) return true;
    return [...unshared].some((id) => this.keyring.get(id) !== undefined);
  }

  /** The key of any epoch that this device was ever told; undefined for others. */
  keyOf(epoch: EpochId): Bytes | undefined {
    return this.keyring.get(epoch);
  }

  /** Epochs whose key this device has: the one to seal with first, then from the newest on. */
  heldEpochs(): { readonly id: EpochId; readonly number: number }[] {
    const held = this.keyring.held();
    const first = this.epoch?.id;
    return [...held.filter(({ id }) => id === first), ...held.filter(({ id }) => id !== first)];
  }

  /** The newest entries, sorted. Two rosters with equal heads are equal. */
  get heads(): readonly EntryHash[] {
    return this.log.heads;
  }

  /** Every entry, in an order in which a stranger to the roster can add them. */
  entries(): Bytes[] {
    return this.log.entries().map(({ bytes }) => bytes);
  }

  /**
   * What a device that is out may be told: the entries that put it out and what came before them, in an order in which
   * they can be added. Nothing that was written later.
   */
  farewellFor(device: DeviceId): Bytes[] {
    const heads = this.log.removalsOf(device).map(({ entry }) => entry.hash);
    return this.log.upTo(heads).map(({ bytes }) => bytes);
  }

  /** How this device came to be out. Undefined while it is in. */
  get ending(): Ending | undefined {
    if (this.current) return undefined;
    const [first] = this.log.removalsOf(this.device.id);
    // Let in by somebody who turned out to have had no right to it.
    if (!first) return { kind: 'removed', by: undefined, name: '', at: undefined };
    const { entry, member } = first;
    const name = this.log.resolve().members.get(member)?.name ?? '';
    return { kind: entry.body.kind === 'leave' ? 'left' : 'removed', by: member, name, at: entry.at };
  }

  /** Whose device this is or was, and the name they joined with; undefined for a stranger. */
  memberOf(device: DeviceId): { readonly id: MemberId; readonly name: string } | undefined {
    const { devices, members } = this.log.resolve();
    const id = devices.get(device)?.member;
    return id && { id, name: members.get(id)?.name ?? '' };
  }

  /** The public keys of a device that was in and is out now. */
  cardOfRemoved(device: DeviceId): DeviceCard | undefined {
    return this.state.removedDevices.has(device) ? this.log.cardOf(device) : undefined;
  }

  /** What a teammate with these newest entries lacks. */
  missingFor(heads: readonly EntryHash[]): Bytes[] {
    return this.log.missingFor(heads).map(({ bytes }) => bytes);
  }

  /** Called after every change of the roster. Returns the stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes entries of a teammate; on disk when resolved. What is damaged, forged or forbidden is left out and counted. */
  merge(entries: readonly Uint8Array[]): Promise<{ readonly added: number; readonly refused: number }> {
    return this.inTurn(() => this.take(entries));
  }

  /** Runs one change after the other. */
  protected inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    // The caller gets the rejection; the next in turn must not.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Signs and adds an entry of this device. */
  protected async write(body: RosterBody): Promise<void> {
    const parents = this.heads.slice(0, MAX_PARENTS);
    const { workspace, device } = this;
    const signed = writeDraft({ workspace, author: device.id, parents, at: this.ports.now(), body });
    const result = await this.log.add(writeEntry(signed, await device.sign(signed)));
    if (result.kind !== 'added') {
      throw new RosterRefusal(result.kind === 'refused' ? result.message : 'this entry is no news');
    }
    await this.#added([result.entry]);
  }

  protected async take(entries: readonly Uint8Array[]): Promise<{ added: number; refused: number }> {
    const added: RosterEntry[] = [];
    let refused = 0;
    let waiting = [...entries];
    for (let before = waiting.length + 1; waiting.length < before; ) {
      before = waiting.length;
      const still: Uint8Array[] = [];
      for (const bytes of waiting) {
        const result = await this.log.add(bytes);
        if (result.kind === 'added') added.push(result.entry);
        else if (result.kind === 'waiting') still.push(bytes);
        else if (result.kind === 'refused') refused += 1;
      }
      waiting = still;
    }
    if (added.length > 0) await this.#added(added);
    return { added: added.length, refused: refused + waiting.length };
  }

  /** Entries that were read from the shelf need not go there again. */
  protected async load(entries: readonly Uint8Array[]): Promise<void> {
    for (const entry of entries) await this.log.add(entry);
    await this.keyring.learn(this.log.entries());
  }

  async #added(entries: readonly RosterEntry[]): Promise<void> {
    await this.keyring.learn(entries);
    this.#unsaved.push(...entries);
    this.#state = undefined;
    const saving = this.#unsaved;
    // What could not be kept stays in the list and is kept with the next change.
    await this.ports.shelf.keepEntries(saving.map(({ bytes }) => bytes));
    this.#unsaved = this.#unsaved.filter((entry) => !saving.includes(entry));
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        this.ports.report(error);
      }
    }
  }
}
