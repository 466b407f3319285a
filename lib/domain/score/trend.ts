/** Days the trend looks back. */
export const TREND_DAYS = 90;
const ARROW_POINTS = 5;

/** Change of the score since then, in points, with an arrow from 5 points on. */
export function trendOf(now: number, before: number): { delta: number; arrow: 'up' | 'flat' | 'down' } {
  const delta = now - before;
  return { delta, arrow: delta >= ARROW_POINTS ? 'up' : delta <= -ARROW_POINTS ? 'down' : 'flat' };
}
