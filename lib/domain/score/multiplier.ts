const STEPS_PER_ONE = 20;
const WEARING = 40;
/** A product that is a whole number of steps but for rounding must not climb to the next. */
const ROUNDING = 1e-9;

/**
 * Factor by which the price would have to rise to reach the benchmark rate, with a surcharge of one percent for each
 * point of headache above 40, rounded up to 5 %. 1 = need not rise; null = no rate known. Rates per hour.
 */
export function priceMultiplier(rate: number | null, benchmark: number | null, score: number): number | null {
  if (rate === null || benchmark === null || !(rate > 0)) return null;
  const exact = (benchmark / rate) * (1 + Math.max(0, score - WEARING) / 100);
  return Math.max(1, Math.ceil(exact * STEPS_PER_ONE - ROUNDING) / STEPS_PER_ONE);
}
