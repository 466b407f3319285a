import { sortUp } from './sum';

/** The middle of a list, or the mean of the two middle ones; undefined = an empty list. */
export function median(values: readonly number[]): number | undefined {
  const sorted = sortUp(values.slice());
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
}

/** The smallest value at which half of all weight is reached; undefined = an empty list. */
export function weightedMedian(
  items: readonly { readonly value: number; readonly weight: number }[],
): number | undefined {
  const sorted = [...items].sort((a, b) => a.value - b.value || a.weight - b.weight);
  let total = 0;
  for (const { weight } of sorted) total += weight;
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= total / 2) return value;
  }
  return undefined;
}
