import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../lib/domain/score/day-number';
import { severity } from '../../../lib/domain/severity';
import { foretellAsksAndWorth } from '../../../scripts/validity/asks-and-worth';
import { americanDay, shortDay } from '../../../scripts/validity/data-files';
import { foretellEffort, overrun, splitAtMiddle } from '../../../scripts/validity/effort';
import { isReproduced, meanOf, missesOf } from '../../../scripts/validity/figure';
import { foretellLate, latePrior, type PaidInvoice } from '../../../scripts/validity/late';

describe('a number is reproduced within 0.02 of what was published', () => {
  it.each([
    [0.42, 0.4, true],
    [0.421, 0.4, false],
    [0.379, 0.4, false],
    [0.63, [0.65, 0.68], true],
    [0.701, [0.65, 0.68], false],
    [Number.NaN, 0.4, false],
    [0.9, undefined, true],
  ] as const)('%d for %j: %s', (value, stated, expected) => {
    expect(isReproduced({ value, stated })).toBe(expected);
  });

  it('and a figure names each number that is not', () => {
    const figure = {
      name: 'a',
      score: { value: 1, stated: 0 },
      baselines: { raw: { value: 1, stated: 1 }, last: { value: 0, stated: 1 } },
    };
    expect(missesOf(figure)).toEqual(['score', 'last']);
  });

  it('several dates are one by their mean', () => {
    expect(
      meanOf([
        { a: 1, b: 0 },
        { a: 3, b: 1 },
      ]),
    ).toEqual({ a: 2, b: 0.5 });
  });
});

it('dates of the files become days', () => {
  expect(americanDay('4/6/2013')).toBe(dayNumber('2013-04-06'));
  expect(shortDay('02-Nov-04')).toBe(dayNumber('2004-11-02'));
  expect(shortDay('')).toBeNaN();
});

describe('late', () => {
  const bill = (customer: string, issued: string, late: number): PaidInvoice => {
    const due = dayNumber(issued) + 30;
    return { customer, issued: dayNumber(issued), due, paid: due + late, amount: 100 };
  };
  const bills = [0, 20, 60].flatMap((late) =>
    ['2020-01-01', '2020-02-01', '2020-03-01', '2020-09-01'].map((issued) => bill(`c${late}`, issued, late)),
  );

  it('the prior is the mean severity of what was settled by then', () => {
    const settled = bill('a', '2020-01-01', 10);
    const open = bill('a', '2020-05-01', 100);
    expect(latePrior([settled, open], dayNumber('2020-06-01'))).toBe(severity(10));
    expect(latePrior([bill('a', '2020-01-01', 0)], dayNumber('2020-06-01'))).toBe(severity(2));
  });

  it('customers who keep their habits are foretold without a fault', () => {
    const found = foretellLate(bills, '2020-07-01');
    expect(found).toMatchObject({ mean: 1, last: 1, score0: 1, mean0: 1, score15: 1, score30: 1 });
    expect(found.score).toBeCloseTo(1, 12);
  });
});

describe('effort', () => {
  const task = (day: number, planned: number, actual: number, unit = 'a') => ({ unit, day, planned, actual });

  it('four hours for two planned are one doubling', () => {
    expect(overrun([task(0, 1, 3), task(1, 1, 1)])).toBe(1);
  });

  it('tasks split at the day of the middle one', () => {
    const tasks = [3, 1, 2, 2, 5].map((day) => task(day, 1, 1));
    const { day, before, after } = splitAtMiddle(tasks);
    expect([day, before.length, after.length]).toEqual([2, 1, 4]);
  });

  it('units that keep overrunning are foretold, units of few tasks left out', () => {
    const tasks = [1, 2, 4].flatMap((factor) =>
      [1, 2, 3, 4].map((day) => task(18_000 + day, 1, factor, `u${factor}`)),
    );
    const found = foretellEffort([...tasks, task(18_000, 1, 9, 'few')], 2);
    expect(found.units).toBe(3);
    expect(found.score).toBeCloseTo(1, 12);
    expect(found.raw).toBeCloseTo(1, 12);
  });
});

it('asks and worth: customers who cancel and who buy keep doing so', () => {
  const sale = (customer: string, on: string, amount: number) => ({
    customer,
    on,
    amount,
    isCancelled: amount < 0,
  });
  const months = ['2020-01-10', '2020-02-10', '2020-03-10', '2020-07-10', '2020-08-10', '2020-09-10'];
  const sales = [100, 200, 300, 400, 500, 600].flatMap((amount, i) =>
    months.flatMap((on) => {
      const bought = sale(`c${i}`, on, amount);
      return i % 2 === 0 ? [bought, sale(`c${i}`, on, -10)] : [bought];
    }),
  );
  const found = foretellAsksAndWorth(sales, '2020-06-01');
  expect(found).toMatchObject({ asks: 1, count: 1 });
  expect(found.worth).toBeCloseTo(1, 12);
  expect(found.revenue).toBeCloseTo(1, 12);
});
