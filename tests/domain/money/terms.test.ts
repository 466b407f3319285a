import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discounted, discountStanding } from '../../../lib/domain/money-owed/discount';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import { costOn, marginOf } from '../../../lib/domain/time/margin';
import { riseDue } from '../../../lib/domain/time/rise-due';

const today = '2026-05-13';
const day = fc.integer({ min: -300, max: 20 }).map((days) => isoDate(dayNumber(today) + days));
const invoices = fc.array(
  fc.record({
    number: fc.string({ minLength: 1, maxLength: 3 }),
    due: day,
    amount: fc.integer({ min: 1, max: 500 }),
    payments: fc.array(fc.record({ on: day, amount: fc.integer({ min: 1, max: 400 }) }), { maxLength: 3 }),
  }),
  { maxLength: 8 },
);

describe('a discount for who keeps the terms', () => {
  it('lapses exactly when, day by day, something stands open longer than is forgiven', () => {
    fc.assert(
      fc.property(invoices, fc.integer({ min: 0, max: 30 }), (bills, graceDays) => {
        const isBroken = (on: string) =>
          bills.some(({ due, amount, payments }) => {
            const paid = payments.filter((one) => one.on <= on).reduce((sum, one) => sum + one.amount, 0);
            // What comes in on the day after the last one forgiven is late that day.
            const before = payments.filter((one) => one.on < on).reduce((sum, one) => sum + one.amount, 0);
            return dayNumber(on) > dayNumber(due) + graceDays && (paid < amount || before < amount);
          });
        const days = Array.from({ length: 301 }, (_, back) => isoDate(dayNumber(today) - 300 + back));
        const lapsedOn = days.find(isBroken);
        const standing = discountStanding({ percent: 5, graceDays }, bills, today);
        expect(standing.holds ? undefined : standing.lapsedOn).toBe(lapsedOn);
      }),
    );
  });

  it('is granted anew from a later day, and a disputed invoice says nothing', () => {
    const late = { number: 'R-1', due: '2026-03-01', amount: 100, payments: [] };
    expect(discountStanding({ percent: 5 }, [late], today)).toEqual({
      holds: false,
      lapsedOn: '2026-03-02',
      number: 'R-1',
      daysLate: 73,
    });
    expect(discountStanding({ percent: 5, from: '2026-03-02' }, [late], today).holds).toBe(true);
    expect(discountStanding({ percent: 5 }, [{ ...late, disputed: true }], today).holds).toBe(true);
    expect(discounted(8500, 5)).toBe(8075);
  });
});

describe('a yearly rise', () => {
  it('is due a year after the rate began, not a day before', () => {
    expect(riseDue(8500, '2025-05-14', today)).toBeUndefined();
    expect(riseDue(8500, '2025-05-13', today)).toEqual({
      since: '2025-05-13',
      due: '2026-05-13',
      suggested: 9000,
    });
    expect(riseDue(8500, undefined, today)).toBeUndefined();
  });

  it('suggests more than the rate, and no more than a tenth and a step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (amount) => {
        const suggested = riseDue(amount, '2020-01-01', today)?.suggested ?? 0;
        expect(suggested).toBeGreaterThan(amount);
        expect(suggested).toBeLessThanOrEqual(amount * 1.05 + 100);
      }),
    );
  });
});

describe('what work costs', () => {
  const cost = { memberId: 'ana', from: '2026-01-01', amount: 4000, currency: 'EUR' };

  it('is the member’s last rate of that day; before the first it is unknown', () => {
    const raised = { ...cost, from: '2026-04-01', amount: 4400 };
    expect(costOn([raised, cost], 'ana', '2026-03-31')).toBe(cost);
    expect(costOn([cost, raised], 'ana', '2026-04-01')).toBe(raised);
    expect(costOn([cost], 'ana', '2025-12-31')).toBeUndefined();
    expect(costOn([cost], 'ben', '2026-02-01')).toBeUndefined();
  });

  it('leaves a share, which work that brings nothing has not', () => {
    expect(marginOf(10_000, 4000)).toBe(0.6);
    expect(marginOf(0, 4000)).toBeUndefined();
  });
});
