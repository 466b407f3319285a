import { dayNumber, isoDate } from '../score/day-number';

const YEAR_DAYS = 365;
/** What is usual in a year, in percent. */
const USUAL_RISE = 5;

export interface RiseDue {
  /** Since when the present rate has counted, and the day a year later. */
  readonly since: string;
  readonly due: string;
  /** Minor units: the rate that is suggested, 5 % up, in whole hundreds of the minor unit where it is large. */
  readonly suggested: number;
}

/** A rate that has stood for a year wants a look. undefined = not yet, or nobody knows since when it counts. */
export function riseDue(amount: number, since: string | undefined, today: string): RiseDue | undefined {
  if (since === undefined) return undefined;
  const due = isoDate(dayNumber(since) + YEAR_DAYS);
  if (due > today) return undefined;
  const step = amount >= 1000 ? 100 : 1;
  return { since, due, suggested: Math.ceil((amount * (100 + USUAL_RISE)) / 100 / step) * step };
}
