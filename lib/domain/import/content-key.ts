/** 120 bits of a text as [0-9a-z]: cyrb53 (a public-domain hash by bryc, 2018) with two seeds, in one pass. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let c = a ^ SEED;
  let d = b ^ SEED;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
    c = Math.imul(c ^ unit, 2654435761);
    d = Math.imul(d ^ unit, 1597334677);
  }
  return finish(a, b) + finish(c, d);
}

const SEED = 0x9e3779b9;

function finish(first: number, second: number): string {
  const a = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const b = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return digits(a) + digits(b);
}

/** Thirty bits in six digits: small integers are written several times faster than large ones. */
function digits(half: number): string {
  return (half >>> 2).toString(36).padStart(6, '0');
}

/**
 * The random part of a record id, made of what the record says: the same row of a file has the same key on every
 * device and at every import, so it is one record. 120 bits, [0-9a-z], 24 characters.
 */
export function contentKey(parts: readonly (string | number | undefined)[]): string {
  return hash(parts.join('\u001f'));
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
