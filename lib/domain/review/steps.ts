/** What can be decided about a client, from the mildest to the last. */
export const REVIEW_STEPS = ['keep', 'nurture', 'repair', 'chance', 'raise', 'part-ways'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** By how much a price is raised instead of parting: who stays pays for the trouble. */
export const RAISE_FACTORS = [2, 5, 10] as const;
export type RaiseFactor = (typeof RAISE_FACTORS)[number];
