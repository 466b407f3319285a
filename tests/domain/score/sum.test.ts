import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFreeSum, RunningSum, sortUp } from '../../../lib/domain/score/sum';

const size = fc.tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 0, max: 40 }));
/** Numbers of every size that cancel each other: one compensation is not enough to make their order irrelevant. */
const wild = fc
  .array(
    size.map(([digits, zeros]) => digits * 10 ** zeros),
    { maxLength: 30 },
  )
  .map((list) => [0.1, ...list.flatMap((value) => [value, -value])]);

describe('domain rule 5: a sum does not depend on the order of its numbers', () => {
  it('to the last bit, however far apart they are', () => {
    const pair = wild.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(pair, ([list, other]) => {
        expect(orderFreeSum([...other])).toBe(orderFreeSum([...list]));
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it('and small numbers are not lost beside large ones', () => {
    expect(orderFreeSum([1, 1e100, 1, -1e100])).toBe(2);
    const sum = new RunningSum();
    for (let i = 0; i < 1_000_000; i++) sum.add(0.1);
    expect(sum.value).toBe(100_000);
  });

  it('short and long lists are sorted alike', () => {
    fc.assert(
      fc.property(wild, (list) => {
        expect(sortUp([...list])).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });
});
