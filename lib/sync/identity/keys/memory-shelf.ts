import type { InviteId } from '../roster/roster-entry';
import type { KeptSeed, KeyShelf } from './key-shelf';
import type { DeviceKeys } from './own-device';

/** Keeps it as long as it lives. */
export class MemoryShelf implements KeyShelf {
  #keys: DeviceKeys | undefined;
  #entries: Uint8Array[] = [];
  readonly #seeds = new Map<InviteId, KeptSeed>();

  async keys(): Promise<DeviceKeys | undefined> {
    return this.#keys;
  }

  async keepKeys(keys: DeviceKeys): Promise<void> {
    this.#keys = keys;
  }

  async entries(): Promise<readonly Uint8Array[]> {
    return [...this.#entries];
  }

  async keepEntries(entries: readonly Uint8Array[]): Promise<void> {
    this.#entries.push(...entries);
  }

  async seeds(): Promise<readonly KeptSeed[]> {
    return [...this.#seeds.values()];
  }

  async keepSeed(seed: KeptSeed): Promise<void> {
    this.#seeds.set(seed.invite, seed);
  }

  async dropSeed(invite: InviteId): Promise<void> {
    this.#seeds.delete(invite);
  }

  async clear(): Promise<void> {
    this.#keys = undefined;
    this.#entries = [];
    this.#seeds.clear();
  }
}
