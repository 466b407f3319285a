import { scorer } from '../../lib/domain/headache-score';
import { isoDate } from '../../lib/domain/score/day-number';
import type { ScoreTime } from '../../lib/domain/score/types';
import { groupBy } from './group-by';
import { spearman } from './rank-statistics';

/** A task with the hours that were planned and those it took; `unit` is whose tasks are held together. */
export interface Task {
  readonly unit: string;
  readonly day: number;
  readonly planned: number;
  readonly actual: number;
}

const DAY_HOURS = 24;

/** A time entry counts 24 hours at most, so a longer task becomes several. */
function timeOf({ day, actual }: Task): ScoreTime[] {
  const entries: ScoreTime[] = [];
  for (let rest = actual; rest > 0; rest -= DAY_HOURS) {
    entries.push({ on: isoDate(day), minutes: Math.min(DAY_HOURS, rest) * 60 });
  }
  return entries;
}

/** How many doublings more a list of tasks took than planned. */
export function overrun(tasks: readonly Task[]): number {
  let [actual, planned] = [0, 0];
  for (const task of tasks) {
    actual += task.actual;
    planned += task.planned;
  }
  return Math.log2(actual / planned);
}

/** What a plan would have earned at rate 1 for each hour it took, as the effort part sees it on day `day`; doublings. */
function scoredOverrun(tasks: readonly Task[], day: number): number {
  const invoices = tasks.map((task) => {
    const on = isoDate(task.day);
    return { issued: on, due: on, amount: task.planned, currency: 'USD', paid: [] };
  });
  const score = scorer({ benchRate: 1 }, isoDate(day));
  const { x } = score({ time: tasks.flatMap(timeOf), invoices }).components.effort;
  return -Math.log2(x ?? Number.NaN);
}

/** Tasks before the day of the middle one, and those from it on. */
export function splitAtMiddle(tasks: readonly Task[]): { day: number; before: Task[]; after: Task[] } {
  const sorted = [...tasks].sort((a, b) => a.day - b.day);
  const day = sorted[Math.floor(sorted.length / 2)]?.day ?? 0;
  return {
    day,
    before: sorted.filter((task) => task.day < day),
    after: sorted.filter((task) => task.day >= day),
  };
}

/** How the effort part and the plain overrun of the first half foretold that of the second, over units of enough tasks. */
export function foretellEffort(tasks: readonly Task[], fewest: number) {
  const scored: number[] = [];
  const plain: number[] = [];
  const truth: number[] = [];
  for (const own of groupBy(tasks, ({ unit }) => unit).values()) {
    const { day, before, after } = splitAtMiddle(own);
    if (before.length < fewest || after.length < fewest) continue;
    scored.push(scoredOverrun(before, day));
    plain.push(overrun(before));
    truth.push(overrun(after));
  }
  return { score: spearman(scored, truth), raw: spearman(plain, truth), units: truth.length };
}
