import type { PartName } from './types';
import { PARTS } from './types';

/**
 * Whole points that add up to the rounded score: each part rounded down, the rest given to the largest fractions
 * (largest remainder; of equal ones, the first in the order of the parts).
 */
export function displayOf(
  score: number,
  points: Readonly<Record<PartName, number>>,
): { total: number; points: Record<PartName, number> } {
  const total = Math.round(score);
  const whole = [0, 0, 0, 0, 0, 0];
  const fractions = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
  let rest = total;
  for (let i = 0; i < PARTS.length; i++) {
    const value = points[PARTS[i] as PartName];
    const down = Math.floor(value);
    whole[i] = down;
    fractions[i] = value - down;
    rest -= down;
  }
  for (; rest > 0; rest--) {
    let largest = 0;
    for (let i = 1; i < fractions.length; i++) {
      if ((fractions[i] as number) > (fractions[largest] as number)) largest = i;
    }
    whole[largest] = (whole[largest] as number) + 1;
    fractions[largest] = -1;
  }
  const [effort, late, asks, load, tone, conduct] = whole as [number, number, number, number, number, number];
  return { total, points: { effort, late, asks, load, tone, conduct } };
}
