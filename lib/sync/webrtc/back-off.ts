/** Waits between tries: doubled after every failure, with a random part so that two do not meet for ever. */
export class BackOff {
  #failures = 0;

  constructor(
    /** ms after the first failure. */
    readonly first: number,
    /** ms at most. */
    readonly longest: number,
  ) {}

  /** ms to wait before the next try. */
  failed(): number {
    const wait = Math.min(this.longest, this.first * 2 ** this.#failures);
    this.#failures += 1;
    return wait * (0.75 + Math.random() / 4);
  }

  worked(): void {
    this.#failures = 0;
  }
}
