import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import { TAX_CALENDARS, taxPeriods } from '../../../lib/domain/tax/periods';
import { jarStanding } from '../../../lib/domain/tax/tax-jar';

const year = fc.integer({ min: 1971, max: 2900 });
const calendar = fc.constantFrom(...TAX_CALENDARS);

describe('tax periods', () => {
  it('hold every day of the year once, and are due after they end', () => {
    fc.assert(
      fc.property(calendar, year, fc.integer({ min: 0, max: 180 }), (kind, when, days) => {
        const periods = taxPeriods(kind, when, days);
        const first = dayNumber(`${when}-01-01`);
        const length = dayNumber(`${when + 1}-01-01`) - first;
        const holders = Array.from({ length }, (_, day) => {
          const on = isoDate(first + day);
          return periods.filter(({ from, to }) => from <= on && on <= to).length;
        });
        expect(new Set(holders)).toEqual(new Set([1]));
        for (const { to, due } of periods)
          expect(dayNumber(due) - dayNumber(to)).toBe(kind === 'quarters' ? days : 15);
      }),
      { numRuns: 40 },
    );
  });

  it('of the United States are uneven, and due in April, June, September and January', () => {
    expect(taxPeriods('us-estimates', 2026, 99)).toEqual([
      { id: '2026-1', from: '2026-01-01', to: '2026-03-31', due: '2026-04-15' },
      { id: '2026-2', from: '2026-04-01', to: '2026-05-31', due: '2026-06-15' },
      { id: '2026-3', from: '2026-06-01', to: '2026-08-31', due: '2026-09-15' },
      { id: '2026-4', from: '2026-09-01', to: '2026-12-31', due: '2027-01-15' },
    ]);
  });
});

describe('the jar', () => {
  const cents = fc.integer({ min: 0, max: 1e9 });

  it('asks for its share of the profit, never of a loss, and never for less than is missing', () => {
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        fc.integer({ min: 0, max: 100 }),
        (received, costs, aside, percent) => {
          const { profit, wanted, left } = jarStanding({ received, costs, aside }, percent);
          expect(profit).toBe(received - costs);
          if (profit <= 0) expect(wanted).toBe(0);
          else expect(wanted - (profit * percent) / 100).toBeGreaterThanOrEqual(0);
          expect(wanted - Math.max(0, (profit * percent) / 100)).toBeLessThan(1);
          expect(left).toBe(wanted > aside ? wanted - aside : 0);
          expect(jarStanding({ received, costs, aside: aside + left }, percent).left).toBe(0);
        },
      ),
    );
  });
});
