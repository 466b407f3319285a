import type { WipeMarker } from './wipe-marker';

/** The twin of the real marker that lives as long as its process. */
export class MemoryWipeMarker implements WipeMarker {
  readonly #names = new Set<string>();

  read(name: string): boolean {
    return this.#names.has(name);
  }

  write(name: string): void {
    this.#names.add(name);
  }

  clear(name: string): void {
    this.#names.delete(name);
  }
}
