import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headacheScore } from '../../../lib/domain/headache-score';
import { settingsFrom } from '../../../lib/domain/score/settings';
import { PARTS, type PartName, type ScoreClient, type ScoreParams } from '../../../lib/domain/score/types';
import { AS_OF, anyClient, knownClient, params, RUNS } from './arbitrary-client';

const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void => {
  fc.assert(property, RUNS);
};

describe('score rule 1: everything is bounded', () => {
  it('the score lies in 0..100, each part in 0..its weight, whatever is known and however it is weighted', () => {
    holds(
      fc.property(anyClient, params, (client, by) => {
        const result = headacheScore(client, by, AS_OF);
        const { weights } = settingsFrom(by);
        for (const part of PARTS) {
          const { points, s, evidence } = result.components[part];
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(weights[part]);
          expect(s).toBeLessThanOrEqual(1);
          expect(evidence).toBeGreaterThanOrEqual(0);
          expect(evidence).toBeLessThanOrEqual(1);
        }
        const { score, friction, worth, range, confidence } = result;
        for (const value of [score, friction, worth, ...range]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('score rule 2: the score is the sum of its parts', () => {
  it('bit for bit, and so are the whole numbers on the screen', () => {
    holds(
      fc.property(anyClient, params, (client, by) => {
        const { score, components: c, display } = headacheScore(client, by, AS_OF);
        const { effort, late, asks, load, tone, conduct } = c;
        expect(score).toBe(
          effort.points + late.points + asks.points + load.points + tone.points + conduct.points,
        );
        expect(display.total).toBe(Math.round(score));
        expect(PARTS.reduce((sum, part) => sum + display.points[part], 0)).toBe(display.total);
        for (const part of PARTS) expect(Math.abs(display.points[part] - c[part].points)).toBeLessThan(1);
      }),
    );
  });
});

describe('score rule 4: money has no unit', () => {
  const scaled = (client: ScoreClient, c: number): ScoreClient => ({
    ...client,
    potentialAnnual: (client.potentialAnnual ?? 0) * c,
    invoices: (client.invoices ?? []).map((invoice) => ({
      ...invoice,
      amount: invoice.amount * c,
      credited: (invoice.credited ?? 0) * c,
      paid: (invoice.paid ?? []).map(({ on, amount }) => ({ on, amount: amount * c })),
    })),
    time: (client.time ?? []).map((entry) => ({ ...entry, accrued: (entry.accrued ?? 0) * c })),
  });
  const rated = (by: ScoreParams, c: number): ScoreParams => ({
    ...by,
    benchRate: (by.benchRate ?? 0) * c,
    typicalClientRevenue: (by.typicalClientRevenue ?? 0) * c,
    typicalClientAnnual: (by.typicalClientAnnual ?? 0) * c,
  });
  const expectSame = (client: ScoreClient, by: ScoreParams, otherClient: ScoreClient, other: ScoreParams) => {
    const before = headacheScore(client, by, AS_OF);
    const after = headacheScore(otherClient, other, AS_OF);
    expect(Math.abs(after.score - before.score)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(after.worth - before.worth)).toBeLessThanOrEqual(1e-9);
    for (const part of PARTS) {
      expect(Math.abs(after.components[part].s - before.components[part].s)).toBeLessThanOrEqual(1e-9);
    }
  };

  it('all amounts and the benchmark rate times the same number give the same score', () => {
    holds(
      fc.property(knownClient, params, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (client, by, c) => {
        expectSame(client, by, scaled(client, c), rated(by, c));
      }),
    );
  });

  it('another base currency with the matching rates gives the same score', () => {
    holds(
      fc.property(knownClient, params, fc.double({ min: 0.001, max: 200, noNaN: true }), (client, by, c) => {
        const gbp = by.fx?.['GBP'] ?? [];
        const other: ScoreParams = {
          ...rated(by, c),
          base: 'JPY',
          fx: { EUR: [['1900-01-01', c]], GBP: gbp.map(([from, rate]) => [from, rate * c] as const) },
        };
        const potentialAnnual = (client.potentialAnnual ?? 0) * c;
        expectSame(client, by, { ...client, potentialAnnual }, other);
      }),
    );
  });
});

describe('score rule 5: what is missing is neutral', () => {
  const parts: Record<string, readonly PartName[]> = {
    ratings: ['conduct'],
    asks: ['asks'],
    messages: ['load', 'tone'],
    time: ['effort'],
  };

  it.each(Object.entries(parts))(
    'without %s exactly the neutral points stand in %j, and the other parts keep their bits',
    (list, own) => {
      holds(
        fc.property(knownClient, params, (client, by) => {
          const full = headacheScore(client, by, AS_OF);
          const without = headacheScore({ ...client, [list]: undefined }, by, AS_OF);
          const { weights } = settingsFrom(by);
          for (const part of PARTS) {
            if (own.includes(part)) {
              const { points, known, x, evidence } = without.components[part];
              expect({ points, known, x, evidence }).toEqual({
                points: weights[part] * 0.3,
                known: false,
                x: null,
                evidence: 0,
              });
            } else expect(without.components[part]).toStrictEqual(full.components[part]);
          }
        }),
      );
    },
  );
});

describe('score rule 6: the order of records does not matter', () => {
  const shuffled = (client: ScoreClient): fc.Arbitrary<ScoreClient> => {
    const shuffle = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    const { invoices, time, messages, asks, ratings, fit } = client;
    const invoicesOf = (list: NonNullable<typeof invoices>) =>
      shuffle(list).chain((inOrder) =>
        fc.tuple(...inOrder.map((item) => shuffle(item.paid ?? []).map((paid) => ({ ...item, paid })))),
      );
    return fc
      .record({
        rest: fc.constant(client),
        ...(invoices && { invoices: invoicesOf(invoices) }),
        ...(time && { time: shuffle(time) }),
        ...(messages && { messages: shuffle(messages) }),
        ...(asks && { asks: shuffle(asks) }),
        ...(ratings && { ratings: shuffle(ratings) }),
        ...(fit && { fit: shuffle(fit) }),
      })
      .map(({ rest, ...lists }) => ({ ...rest, ...lists }));
  };

  it('any permutation of any list gives the same result to the last bit', () => {
    const pair = anyClient.chain((client) => fc.tuple(fc.constant(client), shuffled(client)));
    holds(
      fc.property(pair, params, ([client, other], by) => {
        expect(headacheScore(other, by, AS_OF)).toStrictEqual(headacheScore(client, by, AS_OF));
      }),
    );
  });
});
