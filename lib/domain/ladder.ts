import { dayNumber, isoDate } from './score/day-number';
import { priceMultiplier } from './score/multiplier';
import type { Grade, LatePattern, PartName, Reason } from './score/types';

export const LADDER = ['keep', 'nurture', 'repair', 'chances', 'exit'] as const;
export type LadderName = (typeof LADDER)[number];

/** Where a client stands. The ladder suggests; only the user acts. */
export interface LadderState {
  /** Index into `LADDER`. */
  readonly band: number;
  readonly name: LadderName;
  /** Date of the last move, chance or raise (YYYY-MM-DD). */
  readonly since: string;
  /** Chances given, 0 to 3. */
  readonly chances: number;
  /** Raises suggested before this one, 0 to 3. */
  readonly raises: number;
  /** What to suggest, as a key: `nurture:late`, `repair:re-price x2.15`, `chance 1 of 3`, `part-ways on 2025-12-31`. */
  readonly action: string;
}

/** What of a score result a review looks at. */
export interface ReviewedResult {
  readonly score: number;
  readonly friction: number;
  readonly grade: Grade;
  readonly reasons: readonly Reason[];
  readonly components: {
    readonly effort: {
      readonly facts: { readonly shrunkRate: number | null; readonly benchmark: number | null };
    };
    readonly late: { readonly facts: { readonly pattern: LatePattern | null } };
  };
}

export interface Review {
  readonly result: ReviewedResult;
  /** 0 to 100. */
  readonly worth: number;
  /** Violations confirmed since the last review. */
  readonly newViolations: number;
  /** A person declared abuse. */
  readonly abuse?: boolean;
  /** Last day of the contract; absent = none. */
  readonly contractEnd?: string;
}

const UP = [40, 55, 70, 85] as const;
const DOWN_MARGIN = 5;
const REVIEW_DAYS = 28;
const CHANCES_BAND = 3;
const EXIT_BAND = 4;
const MOST_CHANCES = 3;
const KEEP_WORTH = 50;
const RAISES = [2, 5, 10] as const;
const NOTICE_DAYS = 30;
const CAP: Readonly<Record<Grade, number>> = { A: EXIT_BAND, B: EXIT_BAND, C: 2, D: 1 };

function repair(top: PartName, { result }: Review): string {
  const { shrunkRate, benchmark } = result.components.effort.facts;
  switch (top) {
    case 'effort':
      return `re-price x${priceMultiplier(shrunkRate, benchmark, result.score) ?? 1}`;
    case 'late':
      return result.components.late.facts.pattern === 'policy-late'
        ? 'plan-for-late, invoice-earlier'
        : 'deposit, invoice-earlier, invoice-more-often';
    case 'asks':
      return 'change-order';
    case 'load':
      return 'contact-rules, paid-tier';
    default:
      return 'boundary-talk';
  }
}

function partWays(contractEnd: string | undefined, asOf: string): string {
  const earliest = isoDate(dayNumber(asOf) + NOTICE_DAYS);
  return `part-ways on ${contractEnd !== undefined && contractEnd > earliest ? contractEnd : earliest}`;
}

function actionOf(band: number, chances: number, raises: number, review: Review, asOf: string): string {
  if (band === EXIT_BAND) {
    const raise = review.worth >= KEEP_WORTH ? RAISES[raises] : undefined;
    return raise === undefined ? partWays(review.contractEnd, asOf) : `raise x${raise}`;
  }
  if (band === CHANCES_BAND) return `chance ${chances} of ${MOST_CHANCES}`;
  const top = review.result.reasons.find(({ delta }) => delta > 0)?.k;
  if (band === 0 || top === undefined) return LADDER[band] as LadderName;
  return band === 1 ? `nurture:${top}` : `repair:${repair(top, review)}`;
}

type Place = Pick<LadderState, 'band' | 'chances' | 'raises'>;

/** The next place when a move is allowed: one step at most. */
function moved({ band, chances, raises }: Place, { result, newViolations, worth }: Review): Place {
  const level = Math.max(result.score, result.friction);
  const cap = CAP[result.grade];
  const isAbove = band < EXIT_BAND && level >= (UP[band] as number);
  if (band > cap) return { band: band - 1, chances, raises };
  if (band === CHANCES_BAND) {
    if (isAbove && chances >= MOST_CHANCES) return { band: EXIT_BAND, chances, raises };
    if (newViolations > 0 && chances < MOST_CHANCES) return { band, chances: chances + 1, raises };
  } else if (isAbove && band < cap) return { band: band + 1, chances, raises };
  if (band > 0 && level < (UP[band - 1] as number) - DOWN_MARGIN) return { band: band - 1, chances, raises };
  if (band === EXIT_BAND && worth >= KEEP_WORTH && raises < RAISES.length) {
    return { band, chances, raises: raises + 1 };
  }
  return { band, chances, raises };
}

/**
 * One review of one client on day `asOf`: up at 40, 55, 70 and 85 of score or friction (the higher), down 5 points
 * lower, one step at a time and at least 28 days apart. Thin data caps the ladder (D at nurture, C at repair). Declared
 * abuse goes straight to chances. `previous` null = never reviewed.
 */
export function ladderStep(previous: LadderState | null, review: Review, asOf: string): LadderState {
  const held: Place = previous ?? { band: 0, chances: 0, raises: 0 };
  let next = held;
  if (review.abuse && held.band < EXIT_BAND) {
    next = { ...held, band: CHANCES_BAND, chances: Math.min(MOST_CHANCES, held.chances + 1) };
  } else if (!previous || dayNumber(asOf) - dayNumber(previous.since) >= REVIEW_DAYS) {
    next = moved(held, review);
  }
  const { band, chances, raises } = next;
  const isSame = band === held.band && chances === held.chances && raises === held.raises;
  return {
    band,
    name: LADDER[band] as LadderName,
    since: previous && isSame ? previous.since : asOf,
    chances,
    raises,
    action: actionOf(band, chances, raises, review, asOf),
  };
}
