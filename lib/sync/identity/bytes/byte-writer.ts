import { type Bytes, joinBytes, utf8 } from './bytes';

/** Writes values one after another; `ByteReader` reads them in the same order. One value has one form only. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];

  /** Bytes whose number the reader knows. */
  fixed(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    return this;
  }

  byte(value: number): this {
    return this.fixed(Uint8Array.of(value));
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte. */
  count(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a count: ${value}`);
    const bytes: number[] = [];
    let rest = value;
    while (rest > 127) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
    return this.fixed(Uint8Array.from(bytes));
  }

  /** Bytes with their number before them. */
  sized(bytes: Uint8Array): this {
    return this.count(bytes.length).fixed(bytes);
  }

  text(text: string): this {
    return this.sized(utf8(text));
  }

  list<T>(items: readonly T[], write: (writer: ByteWriter, item: T) => void): this {
    this.count(items.length);
    for (const item of items) write(this, item);
    return this;
  }

  done(): Bytes {
    return joinBytes(...this.#parts);
  }
}
