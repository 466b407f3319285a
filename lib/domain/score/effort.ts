import { toBase } from '../currency';
import type { BilledInvoice } from './billed-invoice';
import { dayNumber } from './day-number';
import { type DayValues, dayValues, decayedSum, NO_DAYS } from './day-values';
import type { Decay } from './decay';
import { evidence, type Measure, unknownPart } from './part';
import { decayedRevenue, isKnown } from './revenue';
import { clamp01 } from './scale';
import type { EffortFacts, ScoreSettings, ScoreTime } from './types';

const MINUTES_PER_DAY = 1440;

/** Hours worked and value not yet invoiced, ready to be read at any date. */
export interface WorkedTime {
  readonly hours: DayValues;
  readonly accrued: DayValues;
  /** Some accrued value has no rate to the base currency and is left out. */
  readonly accruedMissing: boolean;
  /** Day on which time tracking began; undefined = unknown. */
  readonly from: number | undefined;
}

/** Value not yet invoiced, in the base currency. */
function accruedValue(
  time: readonly ScoreTime[],
  settings: ScoreSettings,
): { accrued: DayValues; accruedMissing: boolean } {
  const days: number[] = [];
  const values: number[] = [];
  let accruedMissing = false;
  for (const { on, accrued, currency } of time) {
    if (accrued === undefined) continue;
    const value = toBase(accrued, currency ?? settings.base, on, settings);
    if (value === null) accruedMissing = true;
    else {
      days.push(dayNumber(on));
      values.push(value);
    }
  }
  return { accrued: days.length > 0 ? dayValues(days, values) : NO_DAYS, accruedMissing };
}

/** Reads a list of time entries once. An entry counts 24 hours at most. */
export function workedTime(
  time: readonly ScoreTime[],
  trackedSince: string | undefined,
  settings: ScoreSettings,
): WorkedTime {
  const days = time.map(({ on }) => dayNumber(on));
  const hours = time.map(({ minutes }) => Math.min(MINUTES_PER_DAY, Math.max(0, minutes)) / 60);
  const worked = dayValues(days, hours);
  return {
    hours: worked,
    ...accruedValue(time, settings),
    from: trackedSince === undefined ? worked.days[0] : dayNumber(trackedSince),
  };
}

/** Decayed hours and what they earned in the base currency; `revenue` null = unknown. */
export interface Earnings {
  readonly hours: number;
  readonly revenue: number | null;
}

/** What the tracked hours earned as known on day `asOf`; undefined = no time is tracked. */
export function earnings(
  time: WorkedTime | undefined,
  invoices: readonly BilledInvoice[] | undefined,
  decay: Decay,
  asOf: number,
): Earnings | undefined {
  if (time?.from === undefined) return undefined;
  const hours = decayedSum(time.hours, decay, asOf);
  if (!invoices) return { hours, revenue: null };
  const billed = decayedRevenue(invoices, decay, asOf, time.from);
  const accruedOnlyMissing = time.accruedMissing && time.accrued.days.length === 0 && billed.left === 0;
  if (!isKnown(billed) || accruedOnlyMissing) return { hours, revenue: null };
  return { hours, revenue: billed.sum + decayedSum(time.accrued, decay, asOf) };
}

/**
 * How much time the client takes for what they pay: what an hour earns against the benchmark rate, pulled towards it
 * by 10 hours. Half the rate adds half of the part. Unknown without a benchmark, tracked time or known revenue.
 */
export function measureEffort(earned: Earnings | undefined, settings: ScoreSettings): Measure {
  const { benchRate, neutral, effort } = settings;
  if (!earned || benchRate === null || earned.revenue === null) return unknownPart(neutral);
  const rate = (earned.revenue + effort.k * benchRate) / (earned.hours + effort.k);
  // Credit notes can outweigh invoices: a rate of nothing or less is as bad as it gets.
  const s = rate > 0 ? clamp01(neutral + effort.slope * Math.log2(benchRate / rate)) : 1;
  return { s, evidence: evidence(earned.hours, effort.k), x: rate, known: true };
}

/** What an hour earns, in the words a person would use. */
export function effortFacts(
  earned: Earnings | undefined,
  { x }: Measure,
  benchmark: number | null,
): EffortFacts {
  const hours = earned?.hours ?? 0;
  const revenue = earned?.revenue ?? null;
  return {
    shrunkRate: x,
    benchmark,
    rate: revenue === null || hours === 0 ? null : revenue / hours,
    hours,
    revenue,
  };
}
