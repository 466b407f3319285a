/** Bytes of a teammate that are not what they should be. Always caught, never thrown into Yjs. */
export class BadMessage extends Error {}

/** Reads what `ByteWriter` wrote. Throws `BadMessage` where the bytes end too early or a length lies. */
export class ByteReader {
  #at = 0;

  constructor(private readonly all: Uint8Array) {}

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.all[this.#at];
      if (byte === undefined) throw new BadMessage('The message ends in the middle of a number.');
      this.#at += 1;
      value += (byte & 127) * factor;
      if (!Number.isSafeInteger(value)) throw new BadMessage('A number is too large.');
      if (byte < 128) return value;
      factor *= 128;
      if (factor > 2 ** 53) throw new BadMessage('A number is too long.');
    }
  }

  /** How many items follow: at most `most`. */
  count(most: number): number {
    const count = this.number();
    if (count > most) throw new BadMessage(`${count} items are more than ${most}.`);
    return count;
  }

  /** A view into the message, not a copy. */
  bytes(most = this.all.length): Uint8Array {
    const length = this.number();
    if (length > most) throw new BadMessage(`${length} bytes are more than ${most}.`);
    const end = this.#at + length;
    if (end > this.all.length) throw new BadMessage('The message ends in the middle of its bytes.');
    const bytes = this.all.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  text(most: number): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.bytes(most));
    } catch (error) {
      if (error instanceof BadMessage) throw error;
      throw new BadMessage('A text is not UTF-8.', { cause: error });
    }
  }

  get isAtEnd(): boolean {
    return this.#at === this.all.length;
  }
}
