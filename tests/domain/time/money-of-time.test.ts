import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../../lib/domain/ids';
import { type Rate, rateFor, worthOf } from '../../../lib/domain/time/rates';
import { budgetMark, type Retainer, retainerMonths } from '../../../lib/domain/time/retainer';

const ana = makeId('member', 'ana');
const one = makeId('client', 'one');
const two = makeId('client', 'two');
const rate = (from: string, amount: number, fields: Partial<Rate> = {}): Rate => {
  return { from, amount, currency: 'EUR', ...fields };
};

describe('the rate of the day counts', () => {
  const rates = [
    rate('2026-01-01', 8000),
    rate('2026-07-01', 9000),
    rate('2026-01-01', 7000, { clientId: one }),
    rate('2026-03-01', 12_000, { memberId: ana }),
    rate('2026-03-01', 5000, { clientId: one, activity: 'Travel' }),
  ];
  it.each([
    ['before every rate', '2025-12-31', one, undefined, undefined],
    ['everybody’s', '2026-06-30', two, undefined, 8000],
    ['raised', '2026-07-01', two, undefined, 9000],
    ['the member’s', '2026-07-01', two, ana, 12_000],
    ['the client’s before the member’s', '2026-07-01', one, ana, 7000],
  ] as const)('%s', (_, date, clientId, memberId, amount) => {
    expect(rateFor(rates, { clientId, memberId, activity: undefined, date })?.amount).toBe(amount);
  });

  it('an activity of a client, however it is written, before the client', () => {
    const work = { clientId: one, memberId: ana, activity: ' travel', date: '2026-07-01' };
    expect(rateFor(rates, work)?.amount).toBe(5000);
  });

  it('does not depend on the order of the records', () => {
    const some = fc.record({
      from: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      amount: fc.integer({ min: 1, max: 20_000 }),
      currency: fc.constant('EUR'),
      clientId: fc.constantFrom(undefined, one, two),
      memberId: fc.constantFrom(undefined, ana),
      activity: fc.constantFrom(undefined, 'travel', 'design'),
    });
    const work = { clientId: one, memberId: ana, activity: 'travel', date: '2026-02-15' };
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (list) => {
        expect(rateFor(list.toReversed(), work)?.amount).toBe(rateFor(list, work)?.amount);
      }),
    );
  });

  it('is paid by the minute, to the nearest unit', () => {
    expect(worthOf(90, { amount: 8000 })).toBe(12_000);
    expect(worthOf(1, { amount: 100 })).toBe(2);
  });
});

describe('a retainer', () => {
  /** Each month's minutes as a bucket with an age; the oldest is emptied first. */
  function model({ minutes, carry }: Retainer, used: readonly number[]): { left: number; over: number }[] {
    const lifetime = { none: 1, month: 2, always: Number.POSITIVE_INFINITY }[carry];
    let buckets: { minutes: number; age: number }[] = [];
    return used.map((spent) => {
      buckets = buckets.map((bucket) => ({ ...bucket, age: bucket.age + 1 }));
      buckets = [...buckets.filter(({ age }) => age < lifetime), { minutes, age: 0 }];
      let rest = spent;
      for (const bucket of buckets) {
        const taken = Math.min(bucket.minutes, rest);
        bucket.minutes -= taken;
        rest -= taken;
      }
      return { left: buckets.reduce((sum, bucket) => sum + bucket.minutes, 0), over: rest };
    });
  }

  it('carries over as buckets of minutes with a life would', () => {
    fc.assert(
      fc.property(
        fc.record({
          minutes: fc.integer({ min: 0, max: 600 }),
          carry: fc.constantFrom('none' as const, 'month' as const, 'always' as const),
        }),
        fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 14 }),
        (retainer, used) => {
          const months = retainerMonths(retainer, used);
          expect(months.map(({ left, over }) => ({ left, over }))).toEqual(model(retainer, used));
          for (const { carried, used: spent, left, over } of months)
            expect(carried + retainer.minutes - spent).toBe(left - over);
        },
      ),
    );
  });

  it.each([
    [79, 'fine'],
    [80, 'nearly'],
    [99, 'nearly'],
    [100, 'over'],
  ] as const)('at %s of 100 it is %s', (used, mark) => {
    expect(budgetMark(used, 100)).toBe(mark);
  });
});
