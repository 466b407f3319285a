/** Seeded chance (mulberry32 over an FNV-1a hash of the seed): the same seed throws the same sequence everywhere. */
export class Dice {
  #state: number;

  constructor(private readonly seed: string) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** Dice of their own for one part of the work, so that more throws there change nothing elsewhere. */
  for(part: string): Dice {
    return new Dice(`${this.seed}/${part}`);
  }

  /** 0 ≤ result < 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return this.weighted(items.map((item) => [item, 1] as const));
  }

  /** One of the items, each as likely as its weight says. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T {
    let left = this.fraction() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    const last = items.at(-1);
    if (!last) throw new RangeError('Nothing to pick from.');
    return last[0];
  }

  /** A count with the given mean: the whole part for sure, one more as likely as the rest says. */
  count(mean: number): number {
    const whole = Math.floor(mean);
    return whole + (this.chance(mean - whole) ? 1 : 0);
  }

  /** 20 characters of [0-9a-z], the random part of a record id. */
  id(): string {
    return Array.from({ length: 20 }, () => this.whole(0, 35).toString(36)).join('');
  }
}
