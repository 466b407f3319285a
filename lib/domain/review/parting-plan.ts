import { dayNumber, isoDate } from '../score/day-number';

/** Nobody is left from one week to the next. */
export const LEAST_NOTICE_DAYS = 30;

export interface PartingFrom {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The last day of the contract, or the day of the milestone that ends the work; absent = none. */
  readonly ends?: string | undefined;
  /** What the contract asks for; less than 30 days counts as 30. */
  readonly noticeDays?: number | undefined;
}

export interface PartingDates {
  /** When they are told, at the latest. */
  readonly noticeOn: string;
  readonly lastDay: string;
}

/**
 * The natural end: contract or milestone, but never sooner than the notice from today. They are told as many days
 * before as the notice asks for, or today.
 */
export function partingDates({ today, ends, noticeDays = 0 }: PartingFrom): PartingDates {
  const notice = Math.max(LEAST_NOTICE_DAYS, noticeDays);
  const now = dayNumber(today);
  const last = Math.max(now + notice, ends === undefined ? Number.NEGATIVE_INFINITY : dayNumber(ends));
  return { noticeOn: isoDate(last - notice), lastDay: isoDate(last) };
}

/** What is to be done on the way out, in order. */
export const PARTING_TASKS = [
  'tell',
  'alternatives',
  'handover-list',
  'refund',
  'handover',
  'final-invoice',
  'access',
] as const;
export type PartingTask = (typeof PARTING_TASKS)[number];

/** The day of each task: told first, then helped to others, handed over a week before the end, billed on it, closed after it. */
export function partingTasks({
  noticeOn,
  lastDay,
}: PartingDates): readonly (readonly [PartingTask, string])[] {
  const told = dayNumber(noticeOn);
  const last = dayNumber(lastDay);
  const days: Readonly<Record<PartingTask, number>> = {
    tell: told,
    alternatives: Math.min(last, told + 7),
    'handover-list': Math.min(last, told + 7),
    refund: Math.min(last, told + 14),
    handover: Math.max(told, last - 7),
    'final-invoice': last,
    access: last + 1,
  };
  return PARTING_TASKS.map((task) => [task, isoDate(days[task])] as const);
}
