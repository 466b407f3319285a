import { rateOn } from '../currency';
import { minorDigits } from '../money';
import { dayNumber } from '../score/day-number';
import type { ExchangeRates } from '../score/types';

const YEAR_DAYS = 365;
const MONTH_DAYS = 365.25 / 12;

/** What a client takes and brings in a month, over the year up to a day. */
export interface MonthlyFigures {
  /** Minutes worked, billable or not. */
  readonly minutes: number;
  /** Minor units of the base currency, net of credits. */
  readonly income: number;
  /** Currencies without a rate: their income is left out. */
  readonly unknown: readonly string[];
}

interface Taken {
  readonly worked: Iterable<{ readonly on: string; readonly minutes: number }>;
  /** Amounts in minor units of their currency. */
  readonly invoices: Iterable<{
    readonly issued: string;
    readonly amount: number;
    readonly credited?: number | undefined;
    readonly currency: string;
    readonly writtenOff?: string | undefined;
  }>;
}

/**
 * The mean month of the last 365 days; of a younger client, of the days since the first record (a month at least).
 * What was written off was never income.
 */
export function monthlyFigures(
  { worked, invoices }: Taken,
  asOf: string,
  rates: { readonly base: string; readonly fx: ExchangeRates },
): MonthlyFigures {
  const today = dayNumber(asOf);
  const isInside = (on: string) => dayNumber(on) > today - YEAR_DAYS && dayNumber(on) <= today;
  let [minutes, income, oldest] = [0, 0, today];
  const unknown = new Set<string>();
  for (const entry of worked) {
    if (!isInside(entry.on)) continue;
    minutes += entry.minutes;
    oldest = Math.min(oldest, dayNumber(entry.on));
  }
  for (const { issued, amount, credited = 0, currency, writtenOff } of invoices) {
    if (!isInside(issued)) continue;
    oldest = Math.min(oldest, dayNumber(issued));
    if (writtenOff !== undefined && writtenOff <= asOf) continue;
    const rate = rateOn(currency, issued, rates);
    if (rate === undefined) unknown.add(currency);
    else
      income += Math.round(
        (amount - credited) * rate * 10 ** (minorDigits(rates.base) - minorDigits(currency)),
      );
  }
  const months = Math.max(1, (today - oldest + 1) / MONTH_DAYS);
  return {
    minutes: Math.round(minutes / months),
    income: Math.round(income / months),
    unknown: [...unknown].sort(),
  };
}

/** The figures of several clients together. */
export function addFigures(figures: readonly MonthlyFigures[]): MonthlyFigures {
  return {
    minutes: figures.reduce((sum, { minutes }) => sum + minutes, 0),
    income: figures.reduce((sum, { income }) => sum + income, 0),
    unknown: [...new Set(figures.flatMap(({ unknown }) => unknown))].sort(),
  };
}

/**
 * Minutes a month that must be sold at `rate` (minor units an hour) to earn the same: fewer than the freed ones is a
 * gain. undefined = no rate is known.
 */
export function minutesToEarn(income: number, rate: number | undefined): number | undefined {
  return rate === undefined || !(rate > 0) ? undefined : Math.round((Math.max(0, income) / rate) * 60);
}
