import type { DeviceId } from '../../peer';
import type { EpochId } from './roster-entry';
import { epochOf, type RosterNode } from './roster-node';

interface KnownEpoch {
  readonly number: number;
  readonly told: Set<DeviceId>;
  readonly wraps: readonly EpochId[];
}

/**
 * Who can know which key. Entries that do not count are counted here all the same: whoever was told a key knows it.
 */
export class EpochKnowers {
  readonly #epochs = new Map<EpochId, KnownEpoch>();
  readonly #grants: { readonly epoch: EpochId; readonly device: DeviceId }[] = [];
  #highest = 0;

  collect({ entry, joined }: RosterNode): void {
    const epoch = epochOf(entry);
    if (epoch) {
      const told = new Set([entry.author, ...epoch.sealed.map(({ device }) => device)]);
      this.#epochs.set(entry.hash, {
        number: epoch.number,
        told,
        wraps: epoch.wrapped.map(({ epoch }) => epoch),
      });
      this.#highest = Math.max(this.#highest, epoch.number);
    }
    if (entry.body.kind === 'join' && joined !== undefined) {
      for (const grant of entry.body.grants) this.#grants.push({ epoch: grant.epoch, device: joined });
    }
  }

  has(epoch: EpochId): boolean {
    return this.#epochs.has(epoch);
  }

  numberOf(epoch: EpochId): number {
    return this.#epochs.get(epoch)?.number ?? 0;
  }

  /** The number that the next epoch has. */
  get next(): number {
    return this.#highest + 1;
  }

  /** Epochs whose key no later epoch wraps: the next one should wrap them. */
  get unwrapped(): EpochId[] {
    const wrapped = new Set([...this.#epochs.values()].flatMap(({ wraps }) => wraps));
    return [...this.#epochs.keys()].filter((epoch) => !wrapped.has(epoch));
  }

  /** For each epoch every device that was told its key, or the key of an epoch that wraps it. */
  all(): ReadonlyMap<EpochId, ReadonlySet<DeviceId>> {
    const known = new Map([...this.#epochs].map(([id, { told }]) => [id, new Set(told)] as const));
    for (const { epoch, device } of this.#grants) known.get(epoch)?.add(device);
    // A wrapping epoch has a higher number than what it wraps, so one pass from the top reaches all.
    const fromTop = [...this.#epochs].sort(([, a], [, b]) => b.number - a.number);
    for (const [id, { wraps }] of fromTop) {
      for (const wrapped of wraps) for (const device of known.get(id) ?? []) known.get(wrapped)?.add(device);
    }
    return known;
  }
}
