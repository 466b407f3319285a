import { dayNumber } from './day-number';
import { cappedByDay, type DayValues, dayValues, decayedSum } from './day-values';
import { type Decay, decayAt } from './decay';
import { evidence, type Measure, unknownPart } from './part';
import { scale } from './scale';
import type { AskKind, AsksFacts, ScoreAsk, ScoreSettings } from './types';

const DAYS_PER_MONTH = 30.4375;

/** What an ask counts before decay: its severity, less for an unconfirmed find or a paid change order, 0 if dismissed. */
export function askWeight(ask: ScoreAsk, settings: ScoreSettings): number {
  if (ask.dismissed) return 0;
  const found = ask.confirmed ? 1 : (settings.ppv[ask.kind] ?? 0);
  const answered = ask.changeOrderPaid ? settings.changeOrderFactor : 1;
  return (settings.askSeverity[ask.kind] ?? 0) * found * answered;
}

/** Asks added up per day and capped, ready to be read at any date. */
export function askDays(asks: readonly ScoreAsk[], settings: ScoreSettings): DayValues {
  const days: number[] = [];
  const values: number[] = [];
  for (const ask of asks) {
    const value = askWeight(ask, settings);
    if (value === 0) continue;
    days.push(dayNumber(ask.on));
    values.push(value);
  }
  return cappedByDay(dayValues(days, values), settings.asks.dayCap);
}

/** Months of a relationship of `age` days, decayed like its events: the integral of d over the age, up to `maxAge`. */
export function decayedMonths(age: number, halfLife: number, maxAge: number): number {
  const counted = Math.min(Math.max(0, age), maxAge);
  return ((halfLife / Math.LN2) * (1 - 2 ** (-counted / halfLife))) / DAYS_PER_MONTH;
}

/** Decayed severity of the asks and the decayed months over which they came. */
export interface AskRate {
  readonly severity: number;
  readonly months: number;
}

/** The asks since day `from` (undefined = nothing ever happened), as seen on day `asOf`. */
export function askRate(
  days: DayValues,
  from: number | undefined,
  decay: Decay,
  settings: ScoreSettings,
  asOf: number,
): AskRate {
  const months = from === undefined ? 0 : decayedMonths(asOf - from, settings.halfLife, settings.maxAge);
  return { severity: decayedSum(days, decay, asOf), months };
}

/** What they ask for beyond the agreement, per month of the relationship. Unknown without a list of asks. */
export function measureAsks(rate: AskRate | undefined, settings: ScoreSettings): Measure {
  const { k, r0, slope } = settings.asks;
  if (!rate) return unknownPart(settings.neutral);
  const x = (rate.severity + k * r0) / (rate.months + k);
  const amount = Math.max(rate.months, rate.severity / r0);
  return { s: scale(x, r0, settings.neutral, slope), evidence: evidence(amount, k), x, known: true };
}

/** The asks behind the number, in the words a person would use. */
export function askFacts(
  asks: readonly ScoreAsk[] | undefined,
  { x }: Measure,
  settings: ScoreSettings,
  decay: Decay,
  asOf: number,
): AsksFacts {
  const kinds: Partial<Record<AskKind, number>> = {};
  let count = 0;
  let first: string | null = null;
  for (const ask of asks ?? []) {
    if (askWeight(ask, settings) === 0 || decayAt(decay, asOf - dayNumber(ask.on)) === 0) continue;
    count += 1;
    kinds[ask.kind] = (kinds[ask.kind] ?? 0) + 1;
    if (first === null || ask.on < first) first = ask.on;
  }
  return { count, kinds, first, perMonth: x, typicalPerMonth: settings.asks.r0 };
}
