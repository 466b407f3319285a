import { type Decay, decayAt } from './decay';
import { RunningSum } from './sum';

/**
 * Values with their day numbers, sorted by day and then by value: one order whatever order the records came in, so
 * that a sum over it has the same bits.
 */
export interface DayValues {
  readonly days: readonly number[];
  readonly values: readonly number[];
}

export const NO_DAYS: DayValues = { days: [], values: [] };

/** Steps of sorting by insertion per value, after which a list is taken for shuffled. */
const PATIENCE = 4;

/** Sorts by insertion, in place; false = gave up on a list that is far from sorted. */
function nearlySorted(days: number[], values: number[]): boolean {
  let steps = PATIENCE * days.length;
  for (let i = 1; i < days.length; i++) {
    const day = days[i] as number;
    const value = values[i] as number;
    let j = i - 1;
    for (; j >= 0; j--) {
      const other = days[j] as number;
      if (other < day || (other === day && (values[j] as number) <= value)) break;
      days[j + 1] = other;
      values[j + 1] = values[j] as number;
    }
    days[j + 1] = day;
    values[j + 1] = value;
    steps -= i - 1 - j;
    if (steps < 0) return false;
  }
  return true;
}

/** Sorts two parallel lists (which are used up) by day and value. Records mostly come in order of date. */
export function dayValues(days: number[], values: number[]): DayValues {
  if (nearlySorted(days, values)) return { days, values };
  const order = days.map((_, i) => i);
  order.sort(
    (a, b) => (days[a] as number) - (days[b] as number) || (values[a] as number) - (values[b] as number),
  );
  return { days: order.map((i) => days[i] as number), values: order.map((i) => values[i] as number) };
}

/** One value per day: the sum of its values, `cap` at most. */
export function cappedByDay({ days, values }: DayValues, cap: number): DayValues {
  const outDays: number[] = [];
  const outValues: number[] = [];
  for (let i = 0; i < days.length; ) {
    const day = days[i] as number;
    let sum = 0;
    for (; i < days.length && days[i] === day; i++) sum += values[i] as number;
    outDays.push(day);
    outValues.push(Math.min(cap, sum));
  }
  return { days: outDays, values: outValues };
}

/** One value per day: its largest. */
export function largestByDay({ days, values }: DayValues): DayValues {
  const outDays: number[] = [];
  const outValues: number[] = [];
  for (let i = 0; i < days.length; i++) {
    if (days[i] === days[i + 1]) continue;
    outDays.push(days[i] as number);
    outValues.push(values[i] as number);
  }
  return { days: outDays, values: outValues };
}

/** Sum of decay times value over days `from` and later, as seen on day `asOf`. */
export function decayedSum(
  { days, values }: DayValues,
  decay: Decay,
  asOf: number,
  from = Number.NEGATIVE_INFINITY,
): number {
  const sum = new RunningSum();
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day > asOf) break;
    if (day >= from) sum.add(decayAt(decay, asOf - day) * (values[i] as number));
  }
  return sum.value;
}

/** Decayed number of days, as seen on day `asOf`. */
export function decayedDays({ days }: DayValues, decay: Decay, asOf: number): number {
  const sum = new RunningSum();
  for (const day of days) sum.add(decayAt(decay, asOf - day));
  return sum.value;
}
