import { describe, expect, it } from 'vitest';
import { calibrate, calibrated } from '../../../lib/domain/calibrate';
import { headacheScore, scorer } from '../../../lib/domain/headache-score';
import { quadrantOf } from '../../../lib/domain/score/friction';
import { priceMultiplier } from '../../../lib/domain/score/multiplier';
import { reasonsOf } from '../../../lib/domain/score/reasons';
import type { ScoreClient } from '../../../lib/domain/score/types';

const asOf = '2025-06-30';
const params = { base: 'EUR', tz: 'UTC' };

const asking = (asks: number): ScoreClient => ({
  since: '2025-06-01',
  asks: Array.from({ length: asks }, (_, i) => ({
    on: `2025-06-${String(i + 1).padStart(2, '0')}`,
    kind: 'chargeback' as const,
    confirmed: true,
  })),
});
const paying = (rate: number): ScoreClient => ({
  invoices: [{ issued: asOf, due: asOf, amount: rate * 10, currency: 'EUR' }],
  time: [{ on: asOf, minutes: 600 }],
});

describe('a calibration', () => {
  it('keeps the target rate of the user', () => {
    const clients = [paying(10), paying(20), paying(30)];
    expect(calibrate(clients, params, asOf).benchRate).toBe(20);
    expect(calibrate(clients, { ...params, benchRate: 90 }, asOf).benchRate).toBe(90);
  });

  it('takes no benchmark from fewer than three clients, and nothing from nobody', () => {
    expect(calibrate([paying(10), paying(20)], params, asOf).benchRate).toBeNull();
    expect(calibrate([], params, asOf)).toMatchObject({
      benchRate: null,
      loadR0: 0.5,
      asksR0: 0.5,
      typicalClientRevenue: null,
      typicalClientAnnual: null,
    });
  });

  it('takes what is typical from five clients on, and stays within four times the published rate', () => {
    const four = Array.from({ length: 4 }, () => asking(30));
    expect(calibrate(four, params, asOf).asksR0).toBe(0.5);
    expect(calibrate([...four, asking(30)], params, asOf).asksR0).toBe(2);
  });

  it('is what clients are scored by: between calibrations no client moves another', () => {
    const calibration = calibrate([paying(10), paying(20), paying(30)], params, asOf);
    const score = headacheScore(paying(20), calibrated(params, calibration), asOf);
    expect(score.components.effort.facts.benchmark).toBe(20);
    expect(score.components.effort.s).toBeCloseTo(0.3, 12);
    expect(score.worthPoints.contribution).toBeCloseTo(20, 12);
  });

  it('reads the parameters once for many clients, with the same scores', () => {
    const score = scorer({ ...params, benchRate: 50 }, asOf);
    for (const client of [paying(10), paying(200), asking(3), {}]) {
      expect(score(client)).toStrictEqual(headacheScore(client, { ...params, benchRate: 50 }, asOf));
    }
  });
});

describe('a place on the map', () => {
  it('is entered at 50 and left under 45, and there is none at grade D', () => {
    expect(quadrantOf(50, 49.9, 'A')).toBe('Hw');
    expect(quadrantOf(49.9, 50, 'A')).toBe('hW');
    expect(quadrantOf(45, 45, 'C', 'HW')).toBe('HW');
    expect(quadrantOf(44.9, 44.9, 'C', 'HW')).toBe('hw');
    expect(quadrantOf(49, 49, 'C', 'hw')).toBe('hw');
    expect(quadrantOf(90, 90, 'D', 'HW')).toBeNull();
  });
});

describe('the price multiplier', () => {
  it('rounds up to 5 %, but never for a rounding error', () => {
    expect(priceMultiplier(50, 55, 0)).toBe(1.1);
    expect(priceMultiplier(50, 55.1, 0)).toBe(1.15);
    expect(priceMultiplier(100, 100, 45)).toBe(1.05);
    expect(priceMultiplier(100, 100, 30)).toBe(1);
    expect(priceMultiplier(300, 100, 30)).toBe(1);
    expect(priceMultiplier(null, 100, 30)).toBeNull();
    expect(priceMultiplier(100, null, 30)).toBeNull();
  });
});

describe('reasons', () => {
  const weights = { effort: 28, late: 24, asks: 16, load: 10, tone: 6, conduct: 16 };

  it('are the three worst and the two best, by size, equal ones by name, from one point on', () => {
    const points = { effort: 28, late: 13.2, asks: 10.8, load: 9, tone: 2.7, conduct: 10.8 };
    expect(reasonsOf(points, weights, 0.3).map(({ k }) => k)).toEqual(['effort', 'asks', 'conduct']);
    const good = { effort: 0, late: 0, asks: 0, load: 4.1, tone: 1.8, conduct: 4.8 };
    expect(reasonsOf(good, weights, 0.3).map(({ k }) => k)).toEqual(['load', 'effort', 'late']);
  });
});
