import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { TimesheetArgs } from '../../../lib/bridge/contract';
import type { MemberId } from '../../../lib/domain/ids';
import { dayNumber } from '../../../lib/domain/score/day-number';
import { addDays, mondayOf, monthOf } from '../../../lib/domain/time/week';

export type TimeView = 'week' | 'list' | 'charts' | 'day';
export type Span = 'week' | 'month';

const LISTED = 300;

/** What of the time sheet is looked at. */
export interface TimeModel {
  readonly view: Signal<TimeView>;
  readonly span: Signal<Span>;
  /** YYYY-MM-DD of a day that is inside. */
  readonly day: Signal<string>;
  /** Absent = the whole team. */
  readonly member: Signal<MemberId | 'me' | 'team'>;
  readonly rounded: Signal<boolean>;
  readonly limit: Signal<number>;
  readonly from: ReadonlySignal<string>;
  readonly days: ReadonlySignal<number>;
  /** Goes so many weeks or months on. */
  move(by: number): void;
  args(me: MemberId | undefined): TimesheetArgs;
}

/** The time sheet around a day (YYYY-MM-DD). */
export function createTimeModel(today: string): TimeModel {
  const view = signal<TimeView>('week');
  const span = signal<Span>('week');
  const day = signal(today);
  const member = signal<MemberId | 'me' | 'team'>('me');
  const rounded = signal(false);
  const limit = signal(LISTED);
  const monthly = computed(() => span.value === 'month' && view.value !== 'week');
  const daily = computed(() => view.value === 'day');
  const from = computed(() =>
    daily.value ? day.value : monthly.value ? monthOf(day.value) : mondayOf(day.value),
  );
  const days = computed(() =>
    daily.value ? 1 : monthly.value ? dayNumber(monthOf(day.value, 1)) - dayNumber(monthOf(day.value)) : 7,
  );
  return {
    view,
    span,
    day,
    member,
    rounded,
    limit,
    from,
    days,
    move: (by) => {
      limit.value = LISTED;
      day.value = daily.value
        ? addDays(day.value, by)
        : monthly.value
          ? monthOf(day.value, by)
          : addDays(mondayOf(day.value), 7 * by);
    },
    args: (me) => {
      const who = member.value === 'me' ? me : member.value === 'team' ? undefined : member.value;
      return {
        from: from.value,
        days: days.value,
        limit: view.value === 'list' ? limit.value : 0,
        ...(who ? { memberId: who } : {}),
        ...(rounded.value ? { rounded: true } : {}),
      };
    },
  };
}
