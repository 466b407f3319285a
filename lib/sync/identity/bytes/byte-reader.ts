import { type Bytes, copyOf } from './bytes';

/** The bytes are not what `ByteWriter` writes. Thrown inside `readWhole` only. */
export class UnreadableBytes extends Error {}

/** Reads what `ByteWriter` wrote; anything else throws `UnreadableBytes`, so use it through `readWhole`. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get rest(): number {
    return this.bytes.length - this.#at;
  }

  fixed(length: number): Bytes {
    if (length > this.rest) throw new UnreadableBytes('too short');
    this.#at += length;
    return copyOf(this.bytes.subarray(this.#at - length, this.#at));
  }

  byte(): number {
    return this.fixed(1)[0] ?? 0;
  }

  count(most = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (value > most) throw new UnreadableBytes('too large');
      if (byte < 128) {
        // A trailing zero group would be a second form of the same number.
        if (byte === 0 && scale > 1) throw new UnreadableBytes('not the shortest form');
        return value;
      }
      if (scale > 2 ** 49) throw new UnreadableBytes('too large');
    }
  }

  sized(most: number): Bytes {
    return this.fixed(this.count(most));
  }

  /** `most`: bytes of UTF-8. */
  text(most: number): string {
    const bytes = this.sized(most);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      throw new UnreadableBytes('not UTF-8', { cause: error });
    }
  }

  list<T>(most: number, read: (reader: ByteReader) => T): T[] {
    const length = this.count(most);
    return Array.from({ length }, () => read(this));
  }

  /** One of `choices`, written as its place in them. */
  choice<T>(choices: readonly T[]): T {
    const chosen = choices[this.byte()];
    if (chosen === undefined) throw new UnreadableBytes('unknown choice');
    return chosen;
  }
}

/** What `read` makes of all of `bytes`; undefined when they are not whole, not canonical, or too many. */
export function readWhole<T>(bytes: Uint8Array, read: (reader: ByteReader) => T): T | undefined {
  const reader = new ByteReader(bytes);
  try {
    const value = read(reader);
    return reader.rest === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof UnreadableBytes) return undefined;
    throw error;
  }
}
