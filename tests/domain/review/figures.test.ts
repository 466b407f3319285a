import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { churnOf } from '../../../lib/domain/review/churn';
import { addFigures, minutesToEarn, monthlyFigures } from '../../../lib/domain/review/monthly-figures';
import { partingDates, partingTasks } from '../../../lib/domain/review/parting-plan';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';

const asOf = '2026-05-13';
const rates = { base: 'EUR', fx: { JPY: [['2020-01-01', 0.006]] } } as const;
const near = fc.integer({ min: -500, max: 30 }).map((days) => isoDate(dayNumber(asOf) + days));
const worked = fc.array(fc.record({ on: near, minutes: fc.integer({ min: 1, max: 600 }) }), {
  maxLength: 40,
});
const invoices = fc.array(
  fc.record({
    issued: near,
    amount: fc.integer({ min: 0, max: 9_000_000 }),
    credited: fc.integer({ min: 0, max: 5000 }),
    currency: fc.constantFrom('EUR', 'JPY', 'USD'),
    writtenOff: fc.option(near, { nil: undefined }),
  }),
  { maxLength: 20 },
);

/** The same sums, told in another way: a map of days, each looked up. */
function independent(time: readonly { on: string; minutes: number }[], bills: readonly Bill[]) {
  const days = Array.from({ length: 365 }, (_, back) => isoDate(dayNumber(asOf) - back));
  const isUsed = (day: string) =>
    time.some(({ on }) => on === day) || bills.some(({ issued }) => issued === day);
  const span = days.findLastIndex(isUsed) + 1;
  const months = Math.max(1, Math.max(1, span) / (365.25 / 12));
  let minutes = 0;
  let cents = 0;
  for (const day of days) {
    for (const entry of time) if (entry.on === day) minutes += entry.minutes;
    for (const bill of bills) {
      if (bill.issued !== day || bill.currency === 'USD') continue;
      if (bill.writtenOff !== undefined && bill.writtenOff <= asOf) continue;
      const net = bill.amount - bill.credited;
      cents += bill.currency === 'EUR' ? net : Math.round(net * 0.006 * 100);
    }
  }
  return { minutes: minutes / months, income: cents / months };
}
interface Bill {
  readonly issued: string;
  readonly amount: number;
  readonly credited: number;
  readonly currency: string;
  readonly writtenOff: string | undefined;
}

describe('what parting frees and costs in a month', () => {
  it('is the mean of the last year, as another way of adding up says', () => {
    fc.assert(
      fc.property(worked, invoices, (time, bills) => {
        const found = monthlyFigures({ worked: time, invoices: bills }, asOf, rates);
        const wanted = independent(time, bills);
        expect(Math.abs(found.minutes - wanted.minutes)).toBeLessThanOrEqual(0.51);
        expect(Math.abs(found.income - wanted.income)).toBeLessThanOrEqual(0.51);
      }),
    );
  });

  it('of several clients is the sum of each', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(worked, invoices), { maxLength: 5 }), (clients) => {
        const each = clients.map(([time, bills]) =>
          monthlyFigures({ worked: time, invoices: bills }, asOf, rates),
        );
        const all = addFigures(each);
        let [minutes, income] = [0, 0];
        for (const one of each) [minutes, income] = [minutes + one.minutes, income + one.income];
        expect(all).toMatchObject({ minutes, income });
      }),
    );
  });

  it('leaves out money without a rate and says whose', () => {
    const bill = { issued: '2026-05-01', amount: 100, currency: 'USD' };
    expect(monthlyFigures({ worked: [], invoices: [bill] }, asOf, rates)).toEqual({
      minutes: 0,
      income: 0,
      unknown: ['USD'],
    });
  });

  it('says how many minutes earn the same elsewhere', () => {
    expect(minutesToEarn(54_000, 7500)).toBe(432);
    expect(minutesToEarn(54_000, undefined)).toBeUndefined();
  });
});

describe('churn', () => {
  it('is healthy when who left was worth less than who came, and open until there are both', () => {
    expect(churnOf([20, 30], [60]).isHealthy).toBe(true);
    expect(churnOf([80], [60]).isHealthy).toBe(false);
    expect(churnOf([20], [])).toEqual({
      left: { count: 1, worth: 20 },
      came: { count: 0, worth: undefined },
      isHealthy: undefined,
    });
  });
});

describe('parting', () => {
  const date = fc.integer({ min: 20_000, max: 22_000 }).map(isoDate);

  it('gives at least 30 days’ notice, what the contract asks for, and never ends before the contract', () => {
    fc.assert(
      fc.property(
        date,
        fc.option(date, { nil: undefined }),
        fc.integer({ min: 0, max: 120 }),
        (today, ends, noticeDays) => {
          const { noticeOn, lastDay } = partingDates({ today, ends, noticeDays });
          expect(dayNumber(lastDay) - dayNumber(noticeOn)).toBe(Math.max(30, noticeDays));
          expect(noticeOn >= today).toBe(true);
          if (ends !== undefined) expect(lastDay >= ends).toBe(true);
          const days = partingTasks({ noticeOn, lastDay }).map(([, day]) => day);
          expect(days[0]).toBe(noticeOn);
          expect(days.every((day) => day >= noticeOn && dayNumber(day) <= dayNumber(lastDay) + 1)).toBe(true);
        },
      ),
    );
  });

  it('waits for the contract’s end: told in time, gone on its last day', () => {
    expect(partingDates({ today: '2026-05-13', ends: '2026-12-31', noticeDays: 60 })).toEqual({
      noticeOn: '2026-11-01',
      lastDay: '2026-12-31',
    });
  });
});
