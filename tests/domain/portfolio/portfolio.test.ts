import { expect, test } from 'vitest';
import { incomeChange, movingMean } from '../../../lib/domain/portfolio/income-trend';
import { whaleCurve } from '../../../lib/domain/portfolio/whale-curve';

test('the curve rises with who brings and falls with who takes, whatever order they come in', () => {
  const clients = [{ left: -30 }, { left: 50 }, { left: 20 }, { left: 0 }];
  const { points, peak } = whaleCurve(clients);
  expect(points.map(({ sum }) => sum)).toEqual([50, 70, 70, 40]);
  expect(peak).toBe(2);
  expect(whaleCurve([])).toEqual({ points: [], peak: 0 });
});

test.each([
  [[1, 1, 1, 2, 2, 2, 99], 1],
  [[4, 4, 4, 3, 3, 3, 0], -0.25],
  [[0, 0, 0, 5, 5, 5, 0], undefined],
  [[5, 5, 5], undefined],
])('income by month %j changed by %s', (months, change) => {
  expect(incomeChange(months)).toBe(change);
});

test('a moving mean begins with the third month', () => {
  expect(movingMean([3, 6, 9, 0])).toEqual([undefined, undefined, 6, 5]);
});
