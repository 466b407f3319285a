import { civilDay, isoDate } from '../score/day-number';

/** Calendar quarters, or the four uneven periods of estimated tax in the United States (IRS Publication 505, 2024). */
export const TAX_CALENDARS = ['quarters', 'us-estimates'] as const;
export type TaxCalendar = (typeof TAX_CALENDARS)[number];

export interface TaxPeriod {
  /** `2026-1` to `2026-4`. */
  readonly id: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Day by which the money is wanted; a weekend does not move it, so it is never too late. */
  readonly due: string;
}

/** Months in which the periods begin, counted from 0; a fifth entry is the end of the year. */
const STARTS: Readonly<Record<TaxCalendar, readonly number[]>> = {
  quarters: [0, 3, 6, 9, 12],
  'us-estimates': [0, 3, 5, 8, 12],
};
const US_DUE_DAYS = 15;

/** The four periods of a year. `dueDays` = days after its end at which one is due; the United States have their own. */
export function taxPeriods(calendar: TaxCalendar, year: number, dueDays: number): readonly TaxPeriod[] {
  const starts = STARTS[calendar].map((month) => firstOf(year, month));
  const days = calendar === 'us-estimates' ? US_DUE_DAYS : dueDays;
  return starts.slice(0, -1).map((start, place) => {
    const last = (starts[place + 1] as number) - 1;
    return { id: `${year}-${place + 1}`, from: isoDate(start), to: isoDate(last), due: isoDate(last + days) };
  });
}

function firstOf(year: number, month: number): number {
  return month === 12 ? civilDay(year + 1, 1, 1) : civilDay(year, month + 1, 1);
}
