import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumsByWeek, weeksOf } from '../../../lib/domain/time/by-week';
import { gaps, overlapping, type Stretch } from '../../../lib/domain/time/overlaps';
import { parseWorked } from '../../../lib/domain/time/parse-worked';
import { roundMinutes, shownMinutes } from '../../../lib/domain/time/rounding';
import { addDays, mondayOf, monthOf } from '../../../lib/domain/time/week';

it.each([
  ['1:30', { minutes: 90 }],
  ['90m', { minutes: 90 }],
  ['1.5h', { minutes: 90 }],
  ['1,5', { minutes: 90 }],
  ['45', { minutes: 45 }],
  ['2 小時 15 分', { minutes: 135 }],
  ['9:15-10:45', { from: 555, to: 645, minutes: 90 }],
  ['9 – 10.30', { from: 540, to: 630, minutes: 90 }],
  ['9am to 1pm', { from: 540, to: 780, minutes: 240 }],
  ['22:00-1:00', { from: 1320, to: 60, minutes: 180 }],
  ['23:00-24:00', { from: 1380, to: 0, minutes: 60 }],
  ['9:15~9:45', { from: 555, to: 585, minutes: 30 }],
  ['12am-12pm', { from: 0, to: 720, minutes: 720 }],
  ['', undefined],
  ['soon', undefined],
  ['0', undefined],
  ['25h', undefined],
  ['9:75-10', undefined],
  ['9-9', undefined],
  ['13pm-2pm', undefined],
  ['25:00-26:00', undefined],
])('%j reads as %j', (typed, wanted) => {
  expect(parseWorked(typed)).toEqual(wanted);
});

it('the weeks of some days are whole from Monday on and together all of them; their sums are the sum', () => {
  const days = fc.array(fc.nat(600), { minLength: 1, maxLength: 62 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), days, (shift, daily) => {
      const from = addDays('1970-01-01', shift);
      const weeks = weeksOf(from, daily.length);
      expect(weeks.flatMap(({ first, end }) => [first, end])).toEqual([
        0,
        ...weeks.slice(1).flatMap(({ first }) => [first, first]),
        daily.length,
      ]);
      for (const week of weeks.slice(1)) expect(week.from).toBe(mondayOf(week.from));
      for (const { from: day, first, end } of weeks)
        for (let at = first; at < end; at += 1) expect(mondayOf(addDays(from, at))).toBe(mondayOf(day));
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
      expect(sum(sumsByWeek(daily, weeks))).toBe(sum(daily));
    }),
  );
});

it('a span of two times of day lasts as long as the clock goes from one to the other', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const text = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minute, minute, (from, to) => {
      fc.pre(from !== to);
      const minutes = (((to - from) % 1440) + 1440) % 1440;
      expect(parseWorked(`${text(from)}-${text(to)}`)).toEqual({ from, to, minutes });
    }),
  );
});

describe('rounding', () => {
  const rule = fc.record({
    to: fc.integer({ min: 1, max: 60 }),
    mode: fc.constantFrom('up' as const, 'nearest' as const),
  });

  it('gives whole steps, up by less than one and nearest by at most half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), rule, (minutes, given) => {
        const rounded = roundMinutes(minutes, given);
        expect(rounded % given.to).toBe(0);
        if (given.mode === 'up') {
          expect(rounded).toBeGreaterThanOrEqual(minutes);
          expect(rounded - minutes).toBeLessThan(given.to);
        } else expect(Math.abs(rounded - minutes) * 2).toBeLessThanOrEqual(given.to);
      }),
    );
  });

  it('keeps the order, leaves nothing nothing, and rounds what is round to itself', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), rule, (a, b, given) => {
        expect(roundMinutes(Math.min(a, b), given)).toBeLessThanOrEqual(roundMinutes(Math.max(a, b), given));
        expect(roundMinutes(roundMinutes(a, given), given)).toBe(roundMinutes(a, given));
        expect(roundMinutes(0, given)).toBe(0);
        expect(roundMinutes(a, undefined)).toBe(a);
      }),
    );
  });

  it('of an entry that ends before it starts is no time', () => {
    expect(shownMinutes(1000, 0)).toBe(0);
    expect(shownMinutes(0, 89_999)).toBe(1);
  });
});

describe('overlaps and gaps', () => {
  const stretches = fc
    .array(
      fc.record({
        who: fc.constantFrom('ana', 'ben'),
        start: fc.integer({ min: 0, max: 60 }),
        lasting: fc.integer({ min: 0, max: 12 }),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map(({ who, start, lasting }, index): Stretch => {
        return { id: `e${index}`, who, start, end: start + lasting };
      }),
    );
  const share = (a: Stretch, b: Stretch) =>
    a.id !== b.id && a.who === b.who && Math.max(a.start, b.start) < Math.min(a.end, b.end);

  it('everything that shares a moment with another of the same person is marked', () => {
    fc.assert(
      fc.property(stretches, (list) => {
        const wanted = list.filter((a) => list.some((b) => share(a, b))).map(({ id }) => id);
        expect([...overlapping(list)].sort()).toEqual(wanted.sort());
      }),
    );
  });

  it('a gap lies between two stretches and holds none', () => {
    fc.assert(
      fc.property(stretches, (list) => {
        for (const { who, from, to } of gaps(list, 3, 30)) {
          expect(to - from).toBeGreaterThanOrEqual(3);
          expect(list.some((one) => one.who === who && one.end === from)).toBe(true);
          expect(list.some((one) => one.who === who && one.start === to)).toBe(true);
          expect(list.some((one) => one.who === who && one.start < to && one.end > from)).toBe(false);
        }
      }),
    );
  });
});

it('weeks begin on Monday, months on the first', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  expect(mondayOf('1969-12-31')).toBe('1969-12-29');
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  expect([monthOf('2026-11-22'), monthOf('2026-11-22', 2), monthOf('2026-01-31', -1)]).toEqual([
    '2026-11-01',
    '2027-01-01',
    '2025-12-01',
  ]);
});
