import type { DeviceId } from '../../peer';

/**
 * Which device writes under which Yjs replica id. A device says so itself over its proved channel; the first to say it
 * keeps it. Handed the known pairs at start, and told each new one to keep.
 */
export class ReplicaOwners {
  readonly #owners: Map<number, DeviceId>;

  constructor(
    known: Iterable<readonly [replica: number, device: DeviceId]> = [],
    private readonly keep: (replica: number, device: DeviceId) => void = () => undefined,
  ) {
    this.#owners = new Map(known);
  }

  of(replica: number): DeviceId | undefined {
    return this.#owners.get(replica);
  }

  /** False when the id is another device's. */
  claim(replica: number, device: DeviceId): boolean {
    const owner = this.#owners.get(replica);
    if (owner !== undefined) return owner === device;
    this.#owners.set(replica, device);
    this.keep(replica, device);
    return true;
  }
}
