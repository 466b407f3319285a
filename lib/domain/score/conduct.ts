import { dayNumber } from './day-number';
import { type Decay, decayAt } from './decay';
import { evidence, type Measure, unknownPart } from './part';
import { clamp01 } from './scale';
import { orderFreeSum } from './sum';
import type { ConductFacts, RatingItem, ScoreRating, ScoreSettings } from './types';

const BEST = 1;
const WORST = 5;

/** Ratings that count on one day, decayed. */
export interface RatingSum {
  readonly weight: number;
  readonly weighted: number;
  readonly ratings: readonly CountedRating[];
}

interface CountedRating {
  readonly day: number;
  readonly item: RatingItem;
  /** 1 good to 5 bad. */
  readonly value: number;
}

/** A rating with its date read once. */
export interface ReadRating extends CountedRating {
  /** What of it counts once: month, item and rater. */
  readonly key: string;
}

/** Reads ratings once, to be counted on several days. */
export function readRatings(ratings: readonly ScoreRating[]): readonly ReadRating[] {
  return ratings.map(({ on, by, item, value }) => ({
    day: dayNumber(on),
    item,
    value: Math.min(WORST, Math.max(BEST, value)),
    key: `${on.slice(0, 7)} ${item} ${by}`,
  }));
}

/** The latest rating by each rater of each item in each month up to day `asOf`; of two on one day, the worse. */
export function ratingSum(ratings: readonly ReadRating[], decay: Decay, asOf: number): RatingSum {
  const [only] = ratings;
  if (ratings.length <= 1 && only) {
    const weight = decayAt(decay, asOf - only.day);
    return { weight, weighted: weight * only.value, ratings: weight > 0 ? [only] : [] };
  }
  const latest = new Map<string, CountedRating>();
  for (const rating of ratings) {
    const { day, value, key } = rating;
    if (decayAt(decay, asOf - day) === 0) continue;
    const held = latest.get(key);
    if (!held || day > held.day || (day === held.day && value > held.value)) latest.set(key, rating);
  }
  const counted = [...latest.values()];
  const weights = counted.map(({ day }) => decayAt(decay, asOf - day));
  const weighted = orderFreeSum(counted.map(({ value }, i) => (weights[i] as number) * value));
  return { weight: orderFreeSum(weights), weighted, ratings: counted };
}

/** How they treat people, as the team rated it. Unknown without ratings. */
export function measureConduct(sum: RatingSum | undefined, settings: ScoreSettings): Measure {
  const { k, m0 } = settings.conduct;
  if (!sum) return unknownPart(settings.neutral);
  const x = (sum.weighted + k * m0) / (sum.weight + k);
  return { s: clamp01((x - BEST) / (WORST - BEST)), evidence: evidence(sum.weight, k), x, known: true };
}

/** The ratings behind the number, in the words a person would use. */
export function conductFacts(sum: RatingSum | undefined, { x }: Measure): ConductFacts {
  const ratings = sum?.ratings ?? [];
  let worst: CountedRating | undefined;
  for (const rating of ratings) {
    if (!worst || rating.value > worst.value || (rating.value === worst.value && rating.item < worst.item))
      worst = rating;
  }
  return { ratings: ratings.length, mean: x, worst: worst?.item ?? null };
}
