/** 53 bits of a text (cyrb53, a public-domain hash by bryc, 2018), as two halves. */
function hash(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/**
 * The random part of a record id, made of what the record says: the same row of a file has the same key on every
 * device and at every import, so it is one record. 106 bits, [0-9a-z], 22 characters.
 */
export function contentKey(parts: readonly (string | number | undefined)[]): string {
  const text = parts.join('\u001f');
  return hash(text, 0).toString(36).padStart(11, '0') + hash(text, 0x9e3779b9).toString(36).padStart(11, '0');
}

/** Tells apart rows that read alike: the second and third of them get keys of their own. */
export class Occurrences {
  readonly #seen = new Map<string, number>();

  /** The key itself the first time it is met, afterwards one with its number. */
  next(key: string): string {
    const times = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, times);
    return times === 1 ? key : contentKey([key, times]);
  }
}
