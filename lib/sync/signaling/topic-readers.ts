/** Who reads which topic. */
export class TopicReaders {
  readonly #readers = new Map<string, Set<(sealed: Uint8Array) => void>>();

  get topics(): string[] {
    return [...this.#readers.keys()];
  }

  /** True when it is the first reader of the topic. */
  add(topic: string, reader: (sealed: Uint8Array) => void): boolean {
    const readers = this.#readers.get(topic);
    if (readers) {
      readers.add(reader);
      return false;
    }
    this.#readers.set(topic, new Set([reader]));
    return true;
  }

  /** True when it was the last reader of the topic. */
  remove(topic: string, reader: (sealed: Uint8Array) => void): boolean {
    const readers = this.#readers.get(topic);
    if (!readers?.delete(reader) || readers.size > 0) return false;
    this.#readers.delete(topic);
    return true;
  }

  tell(topic: string, sealed: Uint8Array): void {
    for (const reader of [...(this.#readers.get(topic) ?? [])]) reader(sealed);
  }
}
