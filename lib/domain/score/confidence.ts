import type { Measures } from './measures';
import { clamp01 } from './scale';
import type { Grade, PartName } from './types';
import { PARTS } from './types';

type Weights = Readonly<Record<PartName, number>>;

/** How much of the score rests on records, 0 to 1: evidence by weight. */
export function confidenceOf(measures: Measures, weights: Weights): number {
  let sum = 0;
  for (const part of PARTS) sum += weights[part] * measures[part].evidence;
  return sum / 100;
}

/** A to D; D (under a quarter) is shown grey and carries no advice. */
export function gradeOf(confidence: number): Grade {
  if (confidence >= 0.75) return 'A';
  if (confidence >= 0.5) return 'B';
  return confidence >= 0.25 ? 'C' : 'D';
}

/** Where the score could lie if what is unknown were all good or all bad, within 0 to 100. */
export function rangeOf(
  score: number,
  measures: Measures,
  weights: Weights,
  neutral: number,
): [low: number, high: number] {
  let open = 0;
  for (const part of PARTS) open += weights[part] * (1 - measures[part].evidence);
  return [100 * clamp01((score - open * neutral) / 100), 100 * clamp01((score + open * (1 - neutral)) / 100)];
}
