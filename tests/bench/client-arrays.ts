import { Dice } from '../../lib/domain/demo/dice';
import { isoDate } from '../../lib/domain/score/day-number';
import type { ScoreClient } from '../../lib/domain/score/types';

const DAY_MS = 86_400_000;
const YEARS = 1800;

/**
 * The arrays of 2,000 clients as the formula takes them: 100,000 time entries, 50,000 messages, 20,000 invoices; in the
 * order in which things happened, as they are recorded, or in none.
 */
export function clientArrays(today: number, order: 'as recorded' | 'shuffled'): ScoreClient[] {
  const dice = new Dice('arrays');
  const many = <T>(count: number, make: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => make(at));
  /** Days ago, the longest first unless shuffled. */
  const ago = (count: number) => {
    const days = many(count, () => dice.whole(0, YEARS));
    return order === 'shuffled' ? days : days.sort((a, b) => b - a);
  };
  return many(2000, () => ({
    since: isoDate(today - dice.whole(200, YEARS)),
    time: ago(50).map((days) => ({
      on: isoDate(today - days),
      minutes: dice.whole(5, 120),
      ...(dice.chance(0.8) ? { accrued: dice.whole(5, 200), currency: 'EUR' } : {}),
    })),
    messages: ago(25).map((days) => ({
      at: (today - days) * DAY_MS,
      dir: dice.pick(['in', 'out']),
      channel: 'email',
      words: dice.whole(20, 400),
    })),
    invoices: ago(10).map((days) => {
      const issued = today - days;
      const amount = dice.whole(100, 3000);
      const paid = dice.chance(0.9) ? [{ on: isoDate(issued + dice.whole(10, 70)), amount }] : [];
      return { issued: isoDate(issued), due: isoDate(issued + 30), amount, currency: 'EUR', paid };
    }),
    asks: dice.chance(0.5) ? [{ on: isoDate(today - dice.whole(1, 700)), kind: 'discount' }] : [],
    ratings: [{ on: isoDate(today - dice.whole(1, 300)), by: 'a', item: 'blame', value: dice.whole(1, 5) }],
  }));
}
