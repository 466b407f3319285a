const FIRST = 60_000;
const LONGEST = 3_600_000;
/** More than anybody has teammates' devices; a flood of made-up names must not fill the memory. */
const MOST = 512;

/** How long to leave a device alone that refused us or that we refused: a minute, doubled each time, an hour at most. */
export class RefusalBackOff {
  readonly #refused = new Map<string, { readonly times: number; readonly until: number }>();

  /** `now`: epoch ms. */
  constructor(private readonly now: () => number) {}

  /** `who`: whatever the caller knows of the other side before the handshake. */
  refused(who: string): void {
    const times = (this.#refused.get(who)?.times ?? 0) + 1;
    const wait = Math.min(FIRST * 2 ** Math.min(times - 1, 10), LONGEST);
    this.#refused.delete(who);
    this.#refused.set(who, { times, until: this.now() + wait });
    const [oldest] = this.#refused.keys();
    if (this.#refused.size > MOST && oldest !== undefined) this.#refused.delete(oldest);
  }

  linked(who: string): void {
    this.#refused.delete(who);
  }

  mayTry(who: string): boolean {
    return this.now() >= (this.#refused.get(who)?.until ?? 0);
  }
}
