import { describe, expect, it } from 'vitest';
import { headacheScore } from '../../../lib/domain/headache-score';
import type { ScoreClient } from '../../../lib/domain/score/types';

const asOf = '2025-06-30';
const invoice = { amount: 1000, currency: 'EUR' };

const client: ScoreClient = {
  since: '2024-06-30',
  invoices: [
    { ...invoice, issued: '2025-03-01', due: '2025-03-31', paid: [{ on: '2025-04-30', amount: 1000 }] },
    { ...invoice, issued: '2025-04-01', due: '2025-04-30', paid: [{ on: '2025-05-10', amount: 500 }] },
    { ...invoice, issued: '2025-02-01', due: '2025-02-28', writtenOff: '2025-06-01' },
    { ...invoice, issued: '2025-06-20', due: '2025-07-20', paid: [] },
  ],
  time: [{ on: asOf, minutes: 600 }],
  timeTrackedSince: '2025-06-30',
  messages: [
    { on: asOf, dir: 'in', channel: 'email', words: 20, hostile: 'confirmed' },
    { on: '2025-06-29', dir: 'in', channel: 'email', words: 20, hostile: 'suggested' },
    { on: '2025-06-28', dir: 'in', channel: 'phone', hostile: 'none' },
  ],
  asks: [
    { on: '2025-06-01', kind: 'scope', confirmed: true },
    { on: '2025-03-01', kind: 'scope' },
    { on: '2025-05-01', kind: 'refund', confirmed: true },
    { on: '2025-05-02', kind: 'discount', dismissed: true },
    { on: '2020-01-01', kind: 'discount', confirmed: true },
  ],
  ratings: [
    { on: '2025-06-01', by: 'ann', item: 'blame', value: 2 },
    { on: '2025-06-01', by: 'bo', item: 'bypass', value: 5 },
  ],
};

describe('facts tell in natural units what a part rests on', () => {
  const { components } = headacheScore(client, { base: 'EUR', benchRate: 80 }, asOf);

  it('effort: hours, revenue and the rate beside the benchmark', () => {
    expect(components.effort.facts).toEqual({
      shrunkRate: 40,
      benchmark: 80,
      rate: 0,
      hours: 10,
      revenue: 0,
    });
  });

  it('late: the middle of the days, how many invoices, what is overdue and what was given up', () => {
    expect(components.late.facts).toEqual({
      pattern: 'erratic-late',
      medianDays: 30,
      invoices: 3,
      overdue: 1,
      worstOverdueDays: 61,
      writtenOff: 1,
    });
  });

  it('asks: how many of which kind since when, without dismissed and forgotten ones', () => {
    expect(components.asks.facts).toMatchObject({
      count: 3,
      kinds: { scope: 2, refund: 1 },
      first: '2025-03-01',
      typicalPerMonth: 0.5,
    });
    expect(components.asks.facts.perMonth).toBe(components.asks.x);
  });

  it('load: units for each hour paid', () => {
    const { units, hours, basis } = components.load.facts;
    expect(basis).toBe('paid');
    expect(units).toBeCloseTo(1 + 2 ** (-1 / 180) + 2 * 2 ** (-2 / 180), 12);
    expect(hours).toBe(0);
  });

  it('tone: contact days, confirmed and suggested hostile ones', () => {
    expect(components.tone.facts).toEqual({ days: 3, confirmed: 1, suggested: 1 });
  });

  it('conduct: how many ratings, their mean and the worst matter', () => {
    expect(components.conduct.facts).toMatchObject({ ratings: 2, worst: 'bypass' });
    expect(components.conduct.facts.mean).toBe(components.conduct.x);
  });

  it('and of a client nobody knows they say so', () => {
    const unknown = headacheScore({}, {}, asOf).components;
    expect(unknown.effort.facts).toEqual({
      shrunkRate: null,
      benchmark: null,
      rate: null,
      hours: 0,
      revenue: null,
    });
    expect(unknown.late.facts).toMatchObject({ pattern: null, medianDays: null, invoices: 0 });
    expect(unknown.asks.facts).toMatchObject({ count: 0, first: null, perMonth: null });
    expect(unknown.load.facts).toMatchObject({ basis: null, perHour: null });
    expect(unknown.conduct.facts).toEqual({ ratings: 0, mean: null, worst: null });
  });
});
