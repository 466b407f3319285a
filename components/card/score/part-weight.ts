import { DEFAULT_SETTINGS } from '../../../lib/domain/score/settings';
import { PARTS, type PartName, type ScoreResult } from '../../../lib/domain/score/types';

/** How many of the 100 points a part may add: what it was scored with, or the default while it scores exactly 0. */
export function partWeight(result: ScoreResult, part: PartName): number {
  const { s, points } = result.components[part];
  return s > 0 ? points / s : DEFAULT_SETTINGS.weights[part];
}

/** What an unknown client scores in a part. */
export function neutralPoints(result: ScoreResult, part: PartName): number {
  return DEFAULT_SETTINGS.neutral * partWeight(result, part);
}

/** The parts about which most is missing, by the points that hang on it, at most three. */
export function partsToLearn(result: ScoreResult): PartName[] {
  const missing = (part: PartName) => partWeight(result, part) * (1 - result.components[part].evidence);
  return [...PARTS].sort((a, b) => missing(b) - missing(a)).slice(0, 3);
}
