/** What one client brought in a year and what of it was left, in minor units of the base currency. */
export interface Contribution {
  readonly income: number;
  readonly hours: number;
  /** Income less the hours at what an hour costs. */
  readonly left: number;
}

export interface WhalePoint<T> {
  readonly of: T;
  /** The sum of this client and of all that leave more. */
  readonly sum: number;
}

export interface WhaleCurve<T> {
  /** Who leaves most comes first. */
  readonly points: readonly WhalePoint<T>[];
  /** How many clients make up the highest sum; those after them take away from it. */
  readonly peak: number;
}

/**
 * The cumulative contribution of clients, best first (the "whale curve" of customer profitability, Kaplan and Narayanan,
 * 2001): it rises to more than all that is left in the end where some clients cost more than they bring. Of three that
 * leave 50, 20 and −30 it reads 50, 70, 40, with its peak at two.
 */
export function whaleCurve<T extends { readonly left: number }>(clients: readonly T[]): WhaleCurve<T> {
  let sum = 0;
  const points = [...clients]
    .sort((a, b) => b.left - a.left)
    .map((of) => {
      sum += of.left;
      return { of, sum };
    });
  return { points, peak: points.filter(({ of }) => of.left > 0).length };
}
