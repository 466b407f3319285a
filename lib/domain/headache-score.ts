import { askFacts } from './score/asks';
import { clientRecords, readingsOn } from './score/client-records';
import { conductFacts } from './score/conduct';
import { confidenceOf, gradeOf, rangeOf } from './score/confidence';
import { dayNumber } from './score/day-number';
import { type Decay, decayTable } from './score/decay';
import { displayOf } from './score/display';
import { effortFacts } from './score/effort';
import { frictionOf, quadrantOf } from './score/friction';
import { lateFacts } from './score/late-facts';
import { loadFacts } from './score/load';
import { measuresOf, pointsOf, totalOf } from './score/measures';
import { priceMultiplier } from './score/multiplier';
import { partOf } from './score/part';
import { reasonsOf } from './score/reasons';
import { settingsFrom } from './score/settings';
import { toneFacts } from './score/tone';
import { TREND_DAYS, trendOf } from './score/trend';
import type { Parts, ScoreClient, ScoreParams, ScoreResult, ScoreSettings } from './score/types';
import { PARTS } from './score/types';
import { allRevenue, worthOf } from './score/worth';

/**
 * The headache score hs-1.0.0: does this client take more than they give? 0 (a pleasure) to 100 (a migraine), always
 * with its parts, its confidence and its reasons. It explains; a person decides.
 *
 * The records are counted on day `asOf` (YYYY-MM-DD in the workspace zone), held against typical rates, weighted and
 * added. What is unknown scores neutral. A client of whom nothing is known scores 30 at grade D.
 */
export function headacheScore(client: ScoreClient, params: ScoreParams, asOf: string): ScoreResult {
  return scorer(params, asOf)(client);
}

/** `headacheScore` for many clients: reads the parameters once. */
export function scorer(params: ScoreParams, asOf: string): (client: ScoreClient) => ScoreResult {
  const settings = settingsFrom(params);
  const decay = decayTable(settings.halfLife, settings.maxAge);
  const today = dayNumber(asOf);
  return (client) => scoreOn(today, client, settings, decay);
}

function scoreOn(today: number, client: ScoreClient, settings: ScoreSettings, decay: Decay): ScoreResult {
  const { weights, neutral } = settings;
  const records = clientRecords(client, settings, today - TREND_DAYS - settings.maxAge);
  const readings = readingsOn(records, settings, decay, today);
  const measures = measuresOf(readings, settings);
  const points = pointsOf(measures, weights);
  const score = totalOf(points);
  const earlier = readingsOn(records, settings, decay, today - TREND_DAYS);
  const before = totalOf(pointsOf(measuresOf(earlier, settings), weights));

  const { effort, late, asks, load, tone, conduct } = measures;
  const components: Parts = {
    effort: partOf(effort, points.effort, effortFacts(readings.effort, effort, settings.benchRate)),
    late: partOf(late, points.late, lateFacts(records.invoices, decay, today)),
    asks: partOf(asks, points.asks, askFacts(client.asks, asks, settings, decay, today)),
    load: partOf(load, points.load, loadFacts(readings.load, load, settings)),
    tone: partOf(tone, points.tone, toneFacts(records.contact?.tone, decay, today)),
    conduct: partOf(conduct, points.conduct, conductFacts(readings.conduct, conduct)),
  };

  const confidence = confidenceOf(measures, weights);
  const grade = gradeOf(confidence);
  const worthPoints = worthOf(client, allRevenue(records.invoices, decay, today), effort.x, settings);
  const worth = worthPoints.contribution + worthPoints.rate + worthPoints.potential + worthPoints.fit;
  const friction = frictionOf(points, weights, neutral);
  return {
    score,
    components,
    confidence,
    grade,
    range: rangeOf(score, measures, weights, neutral),
    unknown: PARTS.filter((part) => !measures[part].known),
    reasons: reasonsOf(points, weights, neutral),
    display: displayOf(score, points),
    worth,
    worthPoints,
    friction,
    quadrant: quadrantOf(friction, worth, grade),
    trend: trendOf(score, before),
    multiplier: priceMultiplier(effort.x, settings.benchRate, score),
    latePattern: components.late.facts.pattern,
  };
}
