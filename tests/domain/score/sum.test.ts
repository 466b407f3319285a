import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFreeSum, RunningSum, sortUp } from '../../../lib/domain/score/sum';

/** Numbers of every size, between which one compensation is not enough to make the order irrelevant. */
const wild = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 60 }))
  .map(([a, b]) => a * 10 ** b);

describe('domain rule 5: a sum does not depend on the order of its numbers', () => {
  it('to the last bit, however far apart they are', () => {
    const pair = fc
      .array(wild, { maxLength: 60 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
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
      fc.property(fc.array(wild, { maxLength: 60 }), (list) => {
        expect(sortUp([...list])).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });
});
