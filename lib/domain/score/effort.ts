import { toBase } from '../currency';
import type { BilledInvoice } from './billed-invoice';
import { dayNumber } from './day-number';
import { type DayValues, dayValues, decayedSum } from './day-values';
import type { Decay } from './decay';
import { evidence, type Measure, unknownPart } from './part';
import { decayedRevenue, isKnown } from './revenue';
import { clamp01 } from './scale';
import type { EffortFacts, ScoreSettings, ScoreTime } from './types';

const MINUTES_PER_DAY = 1440;

/** Hours worked and value not yet invoiced, ready to be read at any date. */
export interface WorkedTime {
  readonly hours: DayValues;
  /** undefined = there is none. */
  readonly accrued: DayValues | undefined;
  /** Some accrued value has no rate to the base currency and is left out. */
  readonly accruedMissing: boolean;
  /** Day on which time tracking began; undefined = unknown. */
  readonly from: number | undefined;
}

/**
 * Reads a list of time entries once. An entry counts 24 hours at most. What lies before day `oldest` counts nothing on
 * the days that will be asked and is left out.
 */
export function workedTime(
  time: readonly ScoreTime[],
  trackedSince: string | undefined,
  settings: ScoreSettings,
  oldest: number,
): WorkedTime {
  const days: number[] = [];
  const hours: number[] = [];
  const accrued: number[] = [];
  let isAccrued = false;
  let accruedMissing = false;
  let first: number | undefined;
  for (const entry of time) {
    const { minutes } = entry;
    const day = dayNumber(entry.on);
    if (first === undefined || day < first) first = day;
    let value = 0;
    if (entry.accrued !== undefined) {
      const known = valueOf(entry.accrued, entry, settings);
      if (known === null) accruedMissing = true;
      else {
        isAccrued = true;
        value = known;
      }
    }
    if (day < oldest) continue;
    days.push(day);
    hours.push((minutes > 0 ? (minutes < MINUTES_PER_DAY ? minutes : MINUTES_PER_DAY) : 0) / 60);
    accrued.push(value);
  }
  const worked = dayValues(days, hours, accrued);
  return {
    hours: worked,
    accrued: isAccrued ? { days: worked.days, values: accrued } : undefined,
    accruedMissing,
    from: trackedSince === undefined ? first : dayNumber(trackedSince),
  };
}

/** Value not yet invoiced, in the base currency; null = no rate. */
function valueOf(accrued: number, { currency, on }: ScoreTime, settings: ScoreSettings): number | null {
  if (currency === undefined || currency === settings.base) return accrued;
  return toBase(accrued, currency, on, settings);
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
  const accruedOnlyMissing = time.accruedMissing && !time.accrued && billed.left === 0;
  if (!isKnown(billed) || accruedOnlyMissing) return { hours, revenue: null };
  const accrued = time.accrued ? decayedSum(time.accrued, decay, asOf) : 0;
  return { hours, revenue: billed.sum + accrued };
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
