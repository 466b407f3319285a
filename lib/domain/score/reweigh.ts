import { confidenceOf, gradeOf } from './confidence';
import { pointsOf, totalOf } from './measures';
import { scaleWeights } from './settings';
import type { Grade, PartName, ScoreResult } from './types';

/**
 * The score and grade of a client by other weights, without reading a record again: what a part measures does not
 * depend on its weight. The same to the last bit as scoring anew.
 */
export function reweigh(
  { components }: ScoreResult,
  weights: Readonly<Record<PartName, number>>,
): { readonly score: number; readonly grade: Grade } {
  const scaled = scaleWeights(weights);
  return {
    score: totalOf(pointsOf(components, scaled)),
    grade: gradeOf(confidenceOf(components, scaled)),
  };
}
