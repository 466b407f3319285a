import { type Bytes, sameBytes } from '../bytes/bytes';
import type { OwnDevice } from '../keys/own-device';
import type { EpochId, RosterEntry, SealedEpoch } from '../roster/roster-entry';
import { epochOf } from '../roster/roster-node';
import { checkOf, unwrapKey } from './make-epoch';
import { openKey } from './seal-key';

/** The keys of all epochs that this device can know. They are worked out from the roster and never stored. */
export class Keyring {
  readonly #keys = new Map<EpochId, Bytes>();
  readonly #epochs = new Map<EpochId, SealedEpoch>();

  constructor(private readonly device: OwnDevice) {}

  /** The key, 32 bytes; undefined when this device was not given it. */
  get(epoch: EpochId): Bytes | undefined {
    return this.#keys.get(epoch);
  }

  /** Epochs whose key is known, newest first, with their numbers. */
  held(): { readonly id: EpochId; readonly number: number }[] {
    return [...this.#keys.keys()]
      .map((id) => ({ id, number: this.#epochs.get(id)?.number ?? 0 }))
      .sort((a, b) => b.number - a.number || (a.id < b.id ? -1 : 1));
  }

  /** Takes what these entries give this device. In any order; the same entry twice does nothing. */
  async learn(entries: readonly RosterEntry[]): Promise<void> {
    for (const entry of entries) {
      const epoch = epochOf(entry);
      if (epoch) this.#epochs.set(entry.hash, epoch);
    }
    for (const entry of entries) {
      const epoch = epochOf(entry);
      const mine = epoch?.sealed.find(({ device }) => device === this.device.id);
      if (epoch && mine) await this.#take(entry.hash, await openKey(this.device, mine.key, epoch.ephemeral));
      if (entry.body.kind === 'join') await this.#takeGrants(entry.body);
    }
  }

  async #takeGrants({ acceptance, grants }: Extract<RosterEntry['body'], { kind: 'join' }>): Promise<void> {
    if (!sameBytes(acceptance.device.signingKey, this.device.card.signingKey)) return;
    for (const { epoch, key, ephemeral } of grants) {
      await this.#take(epoch, await openKey(this.device, key, ephemeral));
    }
  }

  /** Keeps a key that passes its epoch's check, and all that it unwraps. */
  async #take(id: EpochId, key: Bytes | undefined): Promise<void> {
    const todo = [{ id, key }];
    for (let next = todo.pop(); next; next = todo.pop()) {
      const { id, key } = next;
      const epoch = this.#epochs.get(id);
      if (!key || !epoch || this.#keys.has(id) || !sameBytes(await checkOf(key), epoch.check)) continue;
      this.#keys.set(id, key);
      for (const { epoch: earlier, key: wrapped } of epoch.wrapped) {
        if (!this.#keys.has(earlier)) {
          todo.push({ id: earlier, key: await unwrapKey(key, earlier, wrapped) });
        }
      }
    }
  }
}
