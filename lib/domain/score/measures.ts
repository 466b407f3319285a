import { measureAsks } from './asks';
import type { Readings } from './client-records';
import { measureConduct } from './conduct';
import { measureEffort } from './effort';
import { measureLate } from './late';
import { measureLoad } from './load';
import type { Measure } from './part';
import { measureTone } from './tone';
import type { PartName, ScoreSettings } from './types';

export type Measures = Readonly<Record<PartName, Measure>>;

/** Holds what was counted against its references. */
export function measuresOf(readings: Readings, settings: ScoreSettings): Measures {
  return {
    effort: measureEffort(readings.effort, settings),
    late: measureLate(readings.late, settings),
    asks: measureAsks(readings.asks, settings),
    load: measureLoad(readings.load, settings),
    tone: measureTone(readings.tone, settings),
    conduct: measureConduct(readings.conduct, settings),
  };
}

/** What each part adds to the score: weight times `s`. */
export function pointsOf(
  measures: Measures,
  weights: Readonly<Record<PartName, number>>,
): Record<PartName, number> {
  return {
    effort: weights.effort * measures.effort.s,
    late: weights.late * measures.late.s,
    asks: weights.asks * measures.asks.s,
    load: weights.load * measures.load.s,
    tone: weights.tone * measures.tone.s,
    conduct: weights.conduct * measures.conduct.s,
  };
}

/** The score, 0 to 100: its points, added in the fixed order of the parts, so that the sum has the same bits. */
export function totalOf(points: Readonly<Record<PartName, number>>): number {
  return points.effort + points.late + points.asks + points.load + points.tone + points.conduct;
}
