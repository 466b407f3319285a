import { seededRandom } from '../../store/support/random';

/** Everything random in a run comes from one seed, so that a run can be played again. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return Math.floor(this.#next() * below);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** 20 characters of [0-9a-z]. */
  id(): string {
    return Array.from({ length: 20 }, () => this.below(36).toString(36)).join('');
  }
}
