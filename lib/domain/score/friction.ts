import type { Grade, PartName, Quadrant } from './types';
import { PARTS } from './types';

const ENTER = 50;
const LEAVE = 45;

/** Behaviour alone, 0 to 100: the points of all parts but effort against their weights. */
export function frictionOf(
  points: Readonly<Record<PartName, number>>,
  weights: Readonly<Record<PartName, number>>,
  neutral: number,
): number {
  let sum = 0;
  let full = 0;
  for (const part of PARTS) {
    if (part === 'effort') continue;
    sum += points[part];
    full += weights[part];
  }
  return 100 * (full > 0 ? Math.min(1, sum / full) : neutral);
}

/**
 * Place on the map of friction and worth. A half once entered (at 50) is left only under 45, so that a client does
 * not flicker; `previous` is the place held so far. null at grade D.
 */
export function quadrantOf(
  friction: number,
  worth: number,
  grade: Grade,
  previous?: Quadrant | null,
): Quadrant | null {
  if (grade === 'D') return null;
  const headache = friction >= (previous?.startsWith('H') ? LEAVE : ENTER);
  const worthy = worth >= (previous?.endsWith('W') ? LEAVE : ENTER);
  return `${headache ? 'H' : 'h'}${worthy ? 'W' : 'w'}`;
}
