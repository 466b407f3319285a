import { describe, expect, it } from 'vitest';
import { areaUnderCurve, mean, ranks, spearman } from '../../../scripts/validity/rank-statistics';

it('equal values share the mean of their ranks', () => {
  expect(ranks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
  expect(ranks([5, 5, 5])).toEqual([2, 2, 2]);
  expect(ranks([])).toEqual([]);
});

it('the mean of nothing is not a number', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

describe('rank correlation', () => {
  it.each([
    ['same order', [1, 2, 3], [10, 200, 3000], 1],
    ['opposite order', [1, 2, 3], [3, 2, 1], -1],
    // differences of ranks 0, 1, 1, 0: 1 - 6 · 2 / (4 · 15)
    ['two neighbours swapped', [1, 2, 3, 4], [1, 3, 2, 4], 0.8],
    // ranks 1, 2.5, 2.5 and 1, 2, 3: products 1.5, squares 1.5 and 2
    ['a tie', [1, 2, 2], [1, 2, 3], 1.5 / Math.sqrt(1.5 * 2)],
  ])('%s', (_, a, b, expected) => {
    expect(spearman(a, b)).toBeCloseTo(expected, 12);
  });

  it('is not a number where nothing differs', () => {
    expect(spearman([1, 1], [1, 2])).toBeNaN();
  });
});

describe('area under the curve', () => {
  it.each([
    ['every true case higher', [1, 2, 3, 4], [false, false, true, true], 1],
    ['every true case lower', [4, 3, 2, 1], [false, false, true, true], 0],
    // pairs of a true and a false case: 2>1, 2<3, 4>1, 4>3
    ['three of four pairs', [1, 2, 3, 4], [false, true, false, true], 0.75],
    ['a tie counts half', [1, 1], [false, true], 0.5],
  ])('%s', (_, values, isTrue, expected) => {
    expect(areaUnderCurve(values, isTrue)).toBe(expected);
  });

  it('is not a number without a case of each', () => {
    expect(areaUnderCurve([1, 2], [true, true])).toBeNaN();
  });
});
