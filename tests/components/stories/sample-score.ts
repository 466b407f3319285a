import type { RatingsView, ScoreView, WeighedView } from '../../../lib/bridge/contract';
import { headacheScore } from '../../../lib/domain/headache-score';
import { makeId } from '../../../lib/domain/ids';
import { scoreHistory } from '../../../lib/domain/score/history';
import { RATING_ITEMS, type ScoreClient } from '../../../lib/domain/score/types';
import { type Supposed, suppose } from '../../../lib/domain/score/what-if';

const asOf = new Date().toISOString().slice(0, 10);
const params = {
  base: 'EUR',
  tz: 'UTC',
  benchRate: 85,
  typicalClientRevenue: 6000,
  typicalClientAnnual: 9000,
};

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const range = (count: number) => [...Array(count).keys()];

/** A client who pays well but late, asks for extras and writes a lot. */
const heavy: ScoreClient = {
  since: ago(600),
  timeTrackedSince: ago(400),
  invoices: range(7).map((index) => ({
    issued: ago(330 - index * 45),
    due: ago(300 - index * 45),
    amount: 900,
    currency: 'EUR',
    paid: index === 6 ? [] : [{ on: ago(300 - index * 45 - 31), amount: 900 }],
  })),
  time: range(46).map((index) => ({ on: ago(index * 8), minutes: 120 })),
  messages: range(148).map((index) => ({
    on: ago(index * 2),
    dir: 'in',
    channel: 'email',
    words: 180,
    hostile: index % 40 === 0 ? 'confirmed' : 'none',
  })),
  messagesSince: ago(400),
  asks: range(6).map((index) => ({
    on: ago(20 + index * 25),
    kind: index % 2 ? 'scope' : 'free_work',
    confirmed: true,
  })),
  ratings: range(4).map((index) => ({
    on: ago(10 + index * 40),
    by: `m${index % 2}`,
    item: index % 2 ? 'blame' : 'bypass',
    value: 3 + (index % 2),
  })),
  potentialAnnual: 15_000,
  fit: [3, 4],
};

/** A client who is a pleasure. */
const light: ScoreClient = {
  since: ago(900),
  timeTrackedSince: ago(400),
  invoices: range(9).map((index) => ({
    issued: ago(380 - index * 40),
    due: ago(350 - index * 40),
    amount: 2400,
    currency: 'EUR',
    paid: [{ on: ago(352 - index * 40), amount: 2400 }],
  })),
  time: range(40).map((index) => ({ on: ago(index * 9), minutes: 150 })),
  messages: range(20).map((index) => ({
    on: ago(index * 15),
    dir: 'in',
    channel: 'email',
    words: 60,
    hostile: 'none',
  })),
  messagesSince: ago(400),
  asks: [],
  asksSince: ago(800),
  ratings: range(3).map((index) => ({ on: ago(10 + index * 40), by: 'm0', item: 'disrespect', value: 1 })),
  potentialAnnual: 30_000,
  fit: [5],
};

export const heavyScore: ScoreView = {
  result: headacheScore(heavy, params, asOf),
  word: 'headache',
  percentile: { value: 91, among: 38, flag: null },
  asOf,
};

export const lightScore: ScoreView = {
  result: headacheScore(light, params, asOf),
  word: 'light',
  percentile: { value: 6, among: 38, flag: null },
  asOf,
};

export const unknownScore: ScoreView = {
  result: headacheScore({}, params, asOf),
  word: 'unknown',
  percentile: undefined,
  asOf,
};

/** The heavy client's last months; the weights changed on the way. */
export const heavyHistory = {
  points: scoreHistory(
    heavy,
    range(10).map((index) => ({
      on: ago((9 - index) * 30),
      params: index < 6 ? { ...params, weights: { late: 12 } } : params,
    })),
  ),
  since: ago(180),
};

/** The heavy client as it is, and as it would be. */
export const heavyIf = (supposed: Supposed) => ({
  now: heavyScore.result,
  supposed: headacheScore(suppose(heavy, supposed), params, asOf),
  messages: 15,
  hours: 1.5,
});

export const someRatings: RatingsView = {
  month: `${asOf.slice(0, 7)}-01`,
  items: [...RATING_ITEMS, 'fit' as const, 'satisfaction' as const].map((item, at) => ({
    item,
    mine: at < 3 ? { id: makeId('rating', item), value: 2 + at, on: asOf } : undefined,
    team: at === 1 ? undefined : { mean: 2.4 + at / 10, low: 1, high: 4 },
    raters: at === 1 ? 2 : 4,
    signed: at === 2 ? [{ name: 'Ben', value: 4 }] : [],
  })),
};

export const someMoves: WeighedView = {
  moves: [
    {
      clientId: makeId('client', 'martin'),
      name: 'Boulangerie Martin',
      before: 62,
      after: 71,
      flagBefore: null,
      flagAfter: 'worst-10',
    },
    {
      clientId: makeId('client', 'hanamura'),
      name: '花村陶藝工房',
      before: 21,
      after: 18,
      flagBefore: null,
      flagAfter: null,
    },
  ],
  moved: 14,
  total: 38,
};
