import { addDays, mondayOf } from './week';

/** A week that lies in some days, wholly or in part. */
export interface WeekSpan {
  /** The first of the days that is in it, YYYY-MM-DD. */
  readonly from: string;
  /** Places of its days among all, from the first to before the last. */
  readonly first: number;
  readonly end: number;
}

/** The weeks (Monday first) that so many days from a date (YYYY-MM-DD) fall into, in order; together they are all days. */
export function weeksOf(from: string, days: number): WeekSpan[] {
  const weeks: WeekSpan[] = [];
  for (let first = 0; first < days; ) {
    const start = addDays(from, first);
    const next = addDays(mondayOf(start), 7);
    let end = first + 1;
    while (end < days && addDays(from, end) < next) end += 1;
    weeks.push({ from: start, first, end });
    first = end;
  }
  return weeks;
}

/** Sums of daily numbers by week. */
export function sumsByWeek(daily: readonly number[], weeks: readonly WeekSpan[]): number[] {
  return weeks.map(({ first, end }) => daily.slice(first, end).reduce((sum, number) => sum + number, 0));
}
