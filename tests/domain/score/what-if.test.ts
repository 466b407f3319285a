import { describe, expect, test } from 'vitest';
import { headacheScore } from '../../../lib/domain/headache-score';
import { scoreHistory } from '../../../lib/domain/score/history';
import { reweigh } from '../../../lib/domain/score/reweigh';
import type { ScoreClient, ScoreParams } from '../../../lib/domain/score/types';
import { suppose } from '../../../lib/domain/score/what-if';

const asOf = '2026-05-13';
const params: ScoreParams = { base: 'EUR', tz: 'UTC', benchRate: 90 };
const late: ScoreClient = {
  since: '2025-01-01',
  invoices: ['01', '02', '03', '04'].map((month) => ({
    issued: `2026-${month}-01`,
    due: `2026-${month}-15`,
    amount: 500,
    currency: 'EUR',
    paid: month === '04' ? [] : [{ on: `2026-${month === '01' ? '03' : '04'}-28`, amount: 500 }],
  })),
  time: Array.from({ length: 20 }, (_, i) => ({ on: `2026-0${1 + (i % 4)}-0${1 + (i % 9)}`, minutes: 120 })),
  messages: Array.from({ length: 60 }, (_, i) => ({
    on: `2026-0${1 + (i % 4)}-1${i % 9}`,
    dir: 'in',
    channel: 'email',
    words: 100,
  })),
  asks: [{ on: '2026-04-01', kind: 'discount', confirmed: true }],
};
const scoreOf = (client: ScoreClient) => headacheScore(client, params, asOf);

describe('what if', () => {
  test('nothing supposed changes nothing', () => {
    expect(scoreOf(suppose(late, {}))).toEqual(scoreOf(late));
  });

  test('paying on time takes the late part to what nobody reproaches; later never lowers it', () => {
    const onTime = scoreOf(suppose(late, { daysLate: 0 }));
    expect(onTime.components.late.points).toBeLessThan(scoreOf(late).components.late.points);
    expect(onTime.latePattern).toBe('prompt');
    const points = [0, 5, 20, 60].map(
      (daysLate) => scoreOf(suppose(late, { daysLate })).components.late.points,
    );
    expect(points).toEqual([...points].sort((a, b) => a - b));
  });

  test('a higher rate helps effort and load, and only them', () => {
    const [now, then] = [scoreOf(late), scoreOf(suppose(late, { rate: 2 }))];
    expect(then.components.effort.facts.rate).toBeCloseTo(2 * (now.components.effort.facts.rate ?? 0), 9);
    expect(then.score).toBeLessThan(now.score);
    for (const part of ['late', 'asks', 'tone', 'conduct'] as const)
      expect(then.components[part].points).toBe(now.components[part].points);
  });

  test('half the mail is half the messages and the hours that they took', () => {
    const half = suppose(late, { mail: 0.5 });
    expect(half.messages).toHaveLength(30);
    const minutes = (client: ScoreClient) => client.time?.reduce((sum, entry) => sum + entry.minutes, 0) ?? 0;
    // 60 messages are taken to cost 6 minutes each
    expect(minutes(half)).toBeCloseTo(minutes(late) - 180, 6);
    expect(suppose(late, { mail: 0 }).messages).toEqual([]);
    expect(suppose(late, { mail: 2 }).messages).toHaveLength(120);
  });
});

test('other weights give what scoring anew would give, to the last bit', () => {
  for (const weights of [
    { effort: 1, late: 0, asks: 0, load: 0, tone: 0, conduct: 0 },
    { effort: 20, late: 20, asks: 20, load: 20, tone: 20, conduct: 20 },
    { effort: 28, late: 24, asks: 16, load: 10, tone: 6, conduct: 16 },
  ]) {
    const { score, grade } = headacheScore(late, { ...params, weights }, asOf);
    expect(reweigh(scoreOf(late), weights)).toEqual({ score, grade });
  }
});

describe('the history of a score', () => {
  const dates = ['2026-03-01', '2026-04-01', asOf];

  test('what the client did and what the formula did add up to the change', () => {
    const other: ScoreParams = { ...params, benchRate: 120, weights: { late: 60 } };
    const points = scoreHistory(late, [
      { on: '2026-03-01', params },
      { on: '2026-04-01', params: other },
      { on: asOf, params: other },
    ]);
    expect(points.map(({ on }) => on)).toEqual(dates);
    points.forEach(({ score, byClient, byFormula }, i) => {
      if (i > 0) expect(byClient + byFormula).toBeCloseTo(score - (points[i - 1]?.score ?? 0), 9);
    });
    expect(points[1]?.byFormula).not.toBe(0);
    // the figures stayed: whatever changed, the client did
    expect(points[2]?.byFormula).toBe(0);
    expect(points[2]?.score).toBe(headacheScore(late, other, asOf).score);
  });

  test('with the same figures throughout every change is the client’s', () => {
    for (const point of scoreHistory(
      late,
      dates.map((on) => ({ on, params })),
    ))
      expect(point.byFormula).toBe(0);
  });
});
