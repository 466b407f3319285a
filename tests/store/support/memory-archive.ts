import type { Archive } from '../../../lib/store/archive';

/** An archive that keeps copies as long as it lives. */
export class MemoryArchive implements Archive {
  readonly #values = new Map<string, object>();

  async put(key: string, value: object): Promise<void> {
    this.#values.set(key, structuredClone(value));
  }

  async get(key: string): Promise<unknown> {
    return structuredClone(this.#values.get(key));
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return [...this.#values.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#values.delete(key);
  }
}
