import type { WipeMarker } from './wipe-marker';

/** Uses the marker of one document without letting it do harm: it may throw when its own storage is full or denied. */
export class WipeMemory {
  #written = false;

  constructor(
    private readonly name: string,
    private readonly marker: WipeMarker,
    private readonly report: (error: unknown) => void,
  ) {}

  /** True when the document is known to have held data once. */
  remembers(): boolean {
    try {
      this.#written = this.marker.read(this.name);
    } catch (error) {
      this.report(error);
    }
    return this.#written;
  }

  /** From now on the document is known to hold data. */
  keep(): void {
    if (this.#written) return;
    try {
      this.marker.write(this.name);
      this.#written = true;
    } catch (error) {
      this.report(error);
    }
  }
}
