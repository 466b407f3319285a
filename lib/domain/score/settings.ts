import { severity } from '../severity';
import type { PartName, ScoreParams, ScoreSettings } from './types';
import { PARTS } from './types';

export const SCORE_VERSION = 'hs-1.0.0';

/** Days beyond terms of a typical payment (Xero, New Zealand, 2018). */
const TYPICAL_DAYS_LATE = 8;

export const DEFAULT_SETTINGS: ScoreSettings = {
  tz: 'UTC',
  base: 'USD',
  fx: {},
  weights: { effort: 28, late: 24, asks: 16, load: 10, tone: 6, conduct: 16 },
  neutral: 0.3,
  halfLife: 180,
  maxAge: 1080,
  benchRate: null,
  late: { k: 3, g0: severity(TYPICAL_DAYS_LATE), prior: severity(TYPICAL_DAYS_LATE) },
  effort: { k: 10, slope: 0.5 },
  load: { k: 10, r0: 0.5, slope: 0.25, dayCap: 8 },
  asks: { k: 3, r0: 0.5, slope: 0.25, dayCap: 3 },
  tone: { k: 15, p0: 0.03, slope: 0.25 },
  conduct: { k: 2, m0: 2.2 },
  lateSlope: 0.25,
  channel: { email: 1, phone: 2, meeting: 2, chat: 0.5 },
  askSeverity: { discount: 1, scope: 1, free_work: 1, refund: 1.5, dispute: 1.5, chargeback: 3 },
  changeOrderFactor: 0.25,
  ppv: {
    hostile: 0.25,
    discount: 0.5,
    scope: 0.3,
    free_work: 0.3,
    refund: 0.7,
    dispute: 0.5,
    chargeback: 0.7,
  },
};

const FULL = 100;

function total(weights: Readonly<Record<PartName, number>>): number {
  let sum = 0;
  for (const part of PARTS) sum += weights[part];
  return sum;
}

/**
 * Weights scaled so that they add up to 100, negative ones taken as 0; the defaults when none is above 0.
 * Added in the order of the parts they never exceed 100, not even by a rounding error, so that no score does.
 */
export function scaleWeights(weights: Readonly<Record<PartName, number>>): Record<PartName, number> {
  const scaled = { ...weights };
  for (const part of PARTS) scaled[part] = Math.max(0, scaled[part]);
  const sum = total(scaled);
  if (!(sum > 0)) return { ...DEFAULT_SETTINGS.weights };
  if (sum === FULL) return scaled;
  for (const part of PARTS) scaled[part] = (scaled[part] * FULL) / sum;
  const largest = PARTS.reduce((best, part) => (scaled[part] > scaled[best] ? part : best));
  while (total(scaled) > FULL) scaled[largest] *= 1 - Number.EPSILON;
  return scaled;
}

/** The defaults with what the parameters change, weights scaled to 100. */
export function settingsFrom(params: ScoreParams): ScoreSettings {
  const d = DEFAULT_SETTINGS;
  return {
    ...d,
    ...params,
    // a rate of nothing can not be a benchmark
    benchRate: params.benchRate && params.benchRate > 0 ? params.benchRate : null,
    weights: scaleWeights({ ...d.weights, ...params.weights }),
    // a table of rates is one value: a currency that is left out of it has no rate
    fx: (params.fx ?? d.fx) as ScoreSettings['fx'],
    late: { ...d.late, ...params.late },
    effort: { ...d.effort, ...params.effort },
    load: { ...d.load, ...params.load },
    asks: { ...d.asks, ...params.asks },
    tone: { ...d.tone, ...params.tone },
    conduct: { ...d.conduct, ...params.conduct },
    channel: { ...d.channel, ...params.channel },
    askSeverity: { ...d.askSeverity, ...params.askSeverity },
    ppv: { ...d.ppv, ...params.ppv },
  };
}
