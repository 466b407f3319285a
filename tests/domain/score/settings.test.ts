import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headacheScore } from '../../../lib/domain/headache-score';
import { DEFAULT_SETTINGS, scaleWeights, settingsFrom } from '../../../lib/domain/score/settings';
import { PARTS } from '../../../lib/domain/score/types';

describe('weights add up to 100', () => {
  const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
  const weights = fc.record({
    effort: weight,
    late: weight,
    asks: weight,
    load: weight,
    tone: weight,
    conduct: weight,
  });

  it('whatever they were, and never exceed it by a rounding error', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const sum = PARTS.reduce((total, part) => total + scaleWeights(given)[part], 0);
        expect(sum).toBeLessThanOrEqual(100);
        expect(sum).toBeGreaterThan(100 - 1e-9);
      }),
      { numRuns: 2000 },
    );
  });

  it('a negative one is none, and without any the published ones hold', () => {
    const none = { effort: 0, late: 0, asks: 0, load: 0, tone: 0, conduct: -5 };
    expect(scaleWeights(none)).toEqual(DEFAULT_SETTINGS.weights);
    expect(scaleWeights({ ...none, tone: 7 })).toEqual({ ...none, tone: 100, conduct: 0 });
  });
});

describe('parameters change what they name and nothing else', () => {
  it('within a group field by field', () => {
    const settings = settingsFrom({ late: { prior: 0.2 }, load: { dayCap: 4 }, ppv: { refund: 1 } });
    expect(settings.late).toEqual({ ...DEFAULT_SETTINGS.late, prior: 0.2 });
    expect(settings.load).toEqual({ ...DEFAULT_SETTINGS.load, dayCap: 4 });
    expect(settings.ppv).toEqual({ ...DEFAULT_SETTINGS.ppv, refund: 1 });
    expect(settings.asks).toEqual(DEFAULT_SETTINGS.asks);
  });

  it('a benchmark rate of nothing is none', () => {
    const client = { invoices: [], time: [{ on: '2025-06-30', minutes: 60 }] };
    const result = headacheScore(client, { benchRate: 0, base: 'EUR' }, '2025-06-30');
    expect(result.components.effort.known).toBe(false);
    expect(result.score).toBe(30);
  });
});
