import type { PartName, Reason } from './types';
import { PARTS } from './types';

/** Points away from neutral from which a part is worth a sentence. */
const WORTH_SAYING = 1;
const WORST = 3;
const BEST = 2;

function bySize(a: Reason, b: Reason): number {
  return Math.abs(b.delta) - Math.abs(a.delta) || (a.k < b.k ? -1 : 1);
}

/** What pulls the score away from neutral: the three worst parts, then the two best, each by size. */
export function reasonsOf(
  points: Readonly<Record<PartName, number>>,
  weights: Readonly<Record<PartName, number>>,
  neutral: number,
): Reason[] {
  const worst: Reason[] = [];
  const best: Reason[] = [];
  for (const k of PARTS) {
    const delta = points[k] - weights[k] * neutral;
    if (delta >= WORTH_SAYING) worst.push({ k, delta });
    else if (delta <= -WORTH_SAYING) best.push({ k, delta });
  }
  if (worst.length > 1) worst.sort(bySize);
  if (best.length > 1) best.sort(bySize);
  if (worst.length > WORST) worst.length = WORST;
  for (let i = 0; i < best.length && i < BEST; i++) worst.push(best[i] as Reason);
  return worst;
}
