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

/** Steps of sorting by insertion per value, after which a long list is taken for shuffled; short ones it sorts fastest. */
const PATIENCE = 4;
const SHORT = 64;

/** Sorts by insertion, in place; false = gave up on a list that is far from sorted. */
function nearlySorted(days: number[], values: number[], more: number[] | undefined): boolean {
  let steps = days.length <= SHORT ? Number.POSITIVE_INFINITY : PATIENCE * days.length;
  for (let i = 1; i < days.length; i++) {
    const day = days[i] as number;
    if ((days[i - 1] as number) < day) continue;
    const value = values[i] as number;
    const rest = more ? (more[i] as number) : 0;
    let j = i - 1;
    for (; j >= 0; j--) {
      const other = days[j] as number;
      if (other < day) break;
      if (other === day) {
        const held = values[j] as number;
        if (held < value || (held === value && (!more || (more[j] as number) <= rest))) break;
      }
      days[j + 1] = other;
      values[j + 1] = values[j] as number;
      if (more) more[j + 1] = more[j] as number;
    }
    days[j + 1] = day;
    values[j + 1] = value;
    if (more) more[j + 1] = rest;
    steps -= i - 1 - j;
    if (steps < 0) return false;
  }
  return true;
}

/**
 * Sorts parallel lists (which are used up) by day and value, and by what else is given. Records mostly come in order of
 * date.
 */
export function dayValues(days: number[], values: number[], more?: number[]): DayValues {
  if (nearlySorted(days, values, more)) return { days, values };
  const order = days.map((_, i) => i);
  const by = (list: number[], a: number, b: number) => (list[a] as number) - (list[b] as number);
  order.sort((a, b) => by(days, a, b) || by(values, a, b) || (more ? by(more, a, b) : 0));
  if (more) {
    const sorted = order.map((i) => more[i] as number);
    sorted.forEach((value, i) => {
      more[i] = value;
    });
  }
  return { days: order.map((i) => days[i] as number), values: order.map((i) => values[i] as number) };
}

/** Whether each day is there once. */
function isByDay(days: readonly number[]): boolean {
  for (let i = 1; i < days.length; i++) if (days[i] === days[i - 1]) return false;
  return true;
}

/** One value per day: the sum of its values, `cap` at most. */
export function cappedByDay(list: DayValues, cap: number): DayValues {
  const { days, values } = list;
  if (isByDay(days) && values.every((value) => value <= cap)) return list;
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
export function largestByDay(list: DayValues): DayValues {
  const { days, values } = list;
  if (isByDay(days)) return list;
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
