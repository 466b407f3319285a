import type { Part } from './types';

/** What a part measures, before its weight and the sentence that explains it. */
export type Measure = Omit<Part<never>, 'points' | 'facts'>;

/** A part nothing is known of: it scores `s` (neutral) and says so. */
export function unknownPart(s: number): Measure {
  return { s, evidence: 0, x: null, known: false };
}

/** How much records outweigh the prior, 0 to 1: `amount / (amount + k)`. */
export function evidence(amount: number, k: number): number {
  return amount / (amount + k);
}

/** A part with its points and its facts. */
export function partOf<Facts>(
  { s, evidence: e, x, known }: Measure,
  points: number,
  facts: Facts,
): Part<Facts> {
  return { s, points, evidence: e, x, known, facts };
}
