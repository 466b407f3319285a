import { dayNumber, isoDate } from '../score/day-number';

/** What can be decided about a client, from the mildest to the last. */
export const REVIEW_STEPS = ['keep', 'nurture', 'repair', 'chance', 'raise', 'part-ways'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** By how much a price is raised instead of parting: who stays pays for the trouble. */
export const RAISE_FACTORS = [2, 5, 10] as const;
export type RaiseFactor = (typeof RAISE_FACTORS)[number];

const NEXT_DAYS: Readonly<Record<ReviewStep, number>> = {
  keep: 0,
  nurture: 30,
  repair: 30,
  chance: 14,
  raise: 14,
  'part-ways': 7,
};
const CADENCE_DAYS = { monthly: 30, quarterly: 91 } as const;

/** When to look again after a decision of `today` (YYYY-MM-DD): what changes nothing waits for the next review. */
export function nextLook(step: ReviewStep, today: string, cadence: 'monthly' | 'quarterly'): string {
  return isoDate(dayNumber(today) + (NEXT_DAYS[step] || CADENCE_DAYS[cadence]));
}

/** When the next review is due after one of `on` (YYYY-MM-DD). */
export function nextReview(on: string, cadence: 'monthly' | 'quarterly'): string {
  return isoDate(dayNumber(on) + CADENCE_DAYS[cadence]);
}
