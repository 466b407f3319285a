import * as fc from 'fast-check';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import type {
  ScoreAsk,
  ScoreClient,
  ScoreInvoice,
  ScoreMessage,
  ScoreParams,
  ScoreRating,
  ScoreTime,
} from '../../../lib/domain/score/types';

export const AS_OF = '2025-06-30';
export const TODAY = dayNumber(AS_OF);

/** Ages of events in days. Where an event crosses the maximum age of 1,080 days it jumps, so they stay under it. */
const OLDEST = 950;
/** Everything is tracked from before the oldest event. */
const TRACKED_SINCE = isoDate(TODAY - 1000);

export const daysAgo = (days: number): string => isoDate(TODAY - days);
const date = fc.integer({ min: 0, max: OLDEST }).map(daysAgo);
const currency = fc.constantFrom('EUR', 'GBP');
const cents = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((value) => value / 100);

/** An invoice of at most 10,000 with up to three payments, possibly credited in part or written off. */
export const invoice: fc.Arbitrary<ScoreInvoice> = fc
  .record({
    age: fc.integer({ min: 0, max: OLDEST }),
    terms: fc.integer({ min: 0, max: 60 }),
    amount: cents(10_000),
    currency,
    credit: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true }), { nil: undefined, freq: 5 }),
    givenUp: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined, freq: 6 }),
    paid: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 250 }),
        share: fc.double({ min: 0, max: 0.5, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ age, terms, amount, currency: code, credit, givenUp, paid }) => ({
    issued: daysAgo(age),
    due: daysAgo(age - terms),
    amount,
    currency: code,
    ...(credit === undefined ? {} : { credited: amount * credit }),
    ...(givenUp === undefined ? {} : { writtenOff: daysAgo(age - terms - givenUp) }),
    paid: paid.map(({ after, share }) => ({ on: daysAgo(age - after), amount: amount * share })),
  }));

const time: fc.Arbitrary<ScoreTime> = fc.record(
  { on: date, minutes: fc.integer({ min: 0, max: 2000 }), accrued: cents(500), currency },
  { requiredKeys: ['on', 'minutes', 'currency'] },
);

export const message: fc.Arbitrary<ScoreMessage> = fc.oneof(
  fc.record(
    {
      on: date,
      dir: fc.constantFrom('in', 'out'),
      channel: fc.constantFrom('email', 'phone', 'meeting', 'chat'),
      words: fc.integer({ min: 0, max: 3000 }),
      hostile: fc.constantFrom('none', 'suggested', 'confirmed', 'dismissed'),
    },
    { requiredKeys: ['on', 'dir', 'channel'] },
  ),
  fc.record({
    at: fc.integer({ min: 0, max: OLDEST * 86_400 }).map((ago) => TODAY * 86_400_000 - ago * 1000),
    dir: fc.constant('in'),
    channel: fc.constant('email'),
    hostile: fc.constant('none'),
  }),
);

export const ask: fc.Arbitrary<ScoreAsk> = fc.record(
  {
    on: date,
    kind: fc.constantFrom('discount', 'scope', 'free_work', 'refund', 'dispute', 'chargeback'),
    confirmed: fc.boolean(),
    dismissed: fc.boolean(),
    changeOrderPaid: fc.boolean(),
  },
  { requiredKeys: ['on', 'kind'] },
);

const rating: fc.Arbitrary<ScoreRating> = fc.record({
  on: date,
  by: fc.constantFrom('ann', 'bo', 'cy'),
  item: fc.constantFrom('blame', 'bypass', 'manipulate', 'disrespect', 'morale'),
  value: fc.integer({ min: 1, max: 5 }),
});

const lists = {
  invoices: fc.array(invoice, { maxLength: 12 }),
  time: fc.array(time, { maxLength: 20 }),
  messages: fc.array(message, { maxLength: 20 }),
  asks: fc.array(ask, { maxLength: 8 }),
  ratings: fc.array(rating, { maxLength: 8 }),
};

const since = {
  since: fc.constant(TRACKED_SINCE),
  timeTrackedSince: fc.constant(TRACKED_SINCE),
  messagesSince: fc.constant(TRACKED_SINCE),
};

const worth = {
  potentialAnnual: fc.integer({ min: 0, max: 100_000 }),
  fit: fc.array(
    fc.integer({ min: 10, max: 50 }).map((value) => value / 10),
    { maxLength: 4 },
  ),
};

/** Any client: each list absent, empty or full, with or without the dates since when things are tracked. */
export const anyClient: fc.Arbitrary<ScoreClient> = fc.record(
  { ...lists, ...since, ...worth },
  { requiredKeys: [] },
);

export interface KnownClient extends ScoreClient {
  readonly invoices: readonly ScoreInvoice[];
  readonly time: readonly ScoreTime[];
  readonly messages: readonly ScoreMessage[];
  readonly asks: readonly ScoreAsk[];
  readonly ratings: readonly ScoreRating[];
}

/** A client of whom everything is tracked and every list is known. */
export const knownClient: fc.Arbitrary<KnownClient> = fc.record({ ...lists, ...since, ...worth });

const weight = fc.double({ min: 0, max: 50, noNaN: true });

/** Parameters with a benchmark rate and rates for both currencies from before the oldest event. */
export const params: fc.Arbitrary<ScoreParams> = fc.record(
  {
    tz: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/St_Johns'),
    base: fc.constant('EUR'),
    fx: fc.constant({ GBP: [['2024-06-01', 1.21] as const, ['1990-01-01', 1.13] as const] }),
    benchRate: cents(300),
    typicalClientRevenue: cents(20_000),
    typicalClientAnnual: cents(20_000),
    late: fc.record({ prior: fc.double({ min: 0.017, max: 0.43, noNaN: true }) }),
    weights: fc.record({
      effort: weight,
      late: weight,
      asks: weight,
      load: weight,
      tone: weight,
      conduct: weight,
    }),
  },
  { requiredKeys: ['tz', 'base', 'fx', 'benchRate', 'typicalClientRevenue', 'typicalClientAnnual'] },
);

/** One seed for every run, so that a failure comes back; another one is a matter of editing this line. */
export const RUNS = { seed: 20_250_630, numRuns: 300 };
