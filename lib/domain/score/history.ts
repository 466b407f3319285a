import { headacheScore } from '../headache-score';
import type { Grade, ScoreClient, ScoreParams } from './types';

/** A date, and the weights and reference figures that were in force on it. */
export interface Era {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly params: ScoreParams;
}

export interface HistoryPoint {
  readonly on: string;
  readonly score: number;
  readonly grade: Grade;
  /** Points since the point before: what the client did, and what other weights or reference figures did. Both 0 at first. */
  readonly byClient: number;
  readonly byFormula: number;
}

/**
 * A client's score on each date by the figures in force then, and whose doing each change was: the records of the new
 * date are first read by the old figures (the client changed), then by the new ones (the formula did). The two add up
 * to the change. Dates come in order; records are those known now.
 */
export function scoreHistory(client: ScoreClient, eras: readonly Era[]): HistoryPoint[] {
  const points: HistoryPoint[] = [];
  eras.forEach(({ on, params }, i) => {
    const { score, grade } = headacheScore(client, params, on);
    const before = points[i - 1];
    const old = eras[i - 1]?.params ?? params;
    const byOld = old === params ? score : headacheScore(client, old, on).score;
    points.push({
      on,
      score,
      grade,
      byClient: before ? byOld - before.score : 0,
      byFormula: before ? score - byOld : 0,
    });
  });
  return points;
}
