import type { EnginePorts } from './ports';

const KEPT_MS = 60_000;

/** The zone of this device. Asking the browser takes a millisecond, and every figure with a date in it wants to know. */
export class DeviceZone {
  #zone: string | undefined;
  #askedAt = 0;

  constructor(private readonly ports: Pick<EnginePorts, 'zone' | 'now'>) {}

  /** IANA name, at most a minute old. */
  get name(): string {
    const now = this.ports.now();
    if (this.#zone === undefined || Math.abs(now - this.#askedAt) >= KEPT_MS) {
      this.#zone = this.ports.zone();
      this.#askedAt = now;
    }
    return this.#zone;
  }
}
