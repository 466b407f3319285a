/** A number held between 0 and 1. */
export function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/**
 * Common scale of a rate against its reference: the typical rate scores `typical` (0.3), each doubling adds `slope`
 * (0.25). A rate of 0 scores 0.
 */
export function scale(rate: number, reference: number, typical: number, slope: number): number {
  return clamp01(typical + slope * Math.log2(rate / reference));
}
