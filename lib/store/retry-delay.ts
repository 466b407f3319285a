const FIRST = 100;
const LONGEST = 5_000;

/** How long to wait, in ms, after `failures` failed attempts before this one: 100, 200, 400 … at most 5 s. */
export function retryDelay(failures: number): number {
  return Math.min(FIRST * 2 ** Math.min(failures, 10), LONGEST);
}
