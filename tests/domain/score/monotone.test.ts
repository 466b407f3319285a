import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headacheScore } from '../../../lib/domain/headache-score';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import type { ScoreClient, ScoreParams, ScoreResult } from '../../../lib/domain/score/types';
import { AS_OF, ask, daysAgo, type KnownClient, knownClient, params, RUNS, TODAY } from './arbitrary-client';

/** What rounding may take: far below anything that can be seen. */
const ROUNDING = 1e-9;

/** Checks that `change` never lowers `of` the result (or never raises it); undefined = nothing to change. */
function neverLowers(
  change: (client: KnownClient, pick: number) => ScoreClient | undefined,
  of: (result: ScoreResult) => number = ({ score }) => score,
): void {
  let changed = 0;
  fc.assert(
    fc.property(knownClient, params, fc.nat(), (client: KnownClient, by: ScoreParams, pick: number) => {
      const other = change(client, pick);
      if (!other) return;
      changed += 1;
      const before = of(headacheScore(client, by, AS_OF));
      expect(of(headacheScore(other, by, AS_OF))).toBeGreaterThanOrEqual(before - ROUNDING);
    }),
    RUNS,
  );
  expect(changed).toBeGreaterThan(RUNS.numRuns / 4);
}

/** The list with one item, chosen by `pick`, replaced. */
function replaced<T>(
  list: readonly T[],
  pick: number,
  choose: (item: T) => boolean,
  by: (item: T) => T,
): T[] | undefined {
  const places = list.flatMap((item, i) => (choose(item) ? [i] : []));
  const place = places[pick % places.length];
  return place === undefined ? undefined : list.map((item, i) => (i === place ? by(item) : item));
}

describe('score rule 3: worse behaviour never lowers the score', () => {
  it('a later payment', () => {
    neverLowers((client, pick) => {
      const invoices = replaced(
        client.invoices,
        pick,
        ({ paid = [] }) => paid.length > 0,
        (invoice) => {
          const [first, ...rest] = invoice.paid ?? [];
          if (!first) return invoice;
          const later = isoDate(dayNumber(first.on) + 1 + (pick % 120));
          return { ...invoice, paid: [{ on: later, amount: first.amount }, ...rest] };
        },
      );
      return invoices && { ...client, invoices };
    });
  });

  it('an open overdue invoice (of the late part: the revenue helps elsewhere)', () => {
    neverLowers(
      (client, pick) => {
        const due = daysAgo(1 + (pick % 400));
        const open = { issued: due, due, amount: 100, currency: 'EUR', paid: [] };
        return { ...client, invoices: [...client.invoices, open] };
      },
      ({ components }) => components.late.points,
    );
  });

  it('more minutes on an entry', () => {
    neverLowers((client, pick) => {
      const time = replaced(
        client.time,
        pick,
        () => true,
        (entry) => ({ ...entry, minutes: entry.minutes + (pick % 600) }),
      );
      return time && { ...client, time };
    });
  });

  it('a new ask', () => {
    const asks = fc.sample(ask, { seed: RUNS.seed, numRuns: 200 });
    neverLowers((client, pick) => {
      const added = asks[pick % asks.length];
      return added && { ...client, asks: [...client.asks, added] };
    });
  });

  it('an ask that a person confirms', () => {
    neverLowers((client, pick) => {
      const asks = replaced(
        client.asks,
        pick,
        ({ confirmed }) => !confirmed,
        (found) => ({ ...found, confirmed: true }),
      );
      return asks && { ...client, asks };
    });
  });

  it('a message marked hostile, suggested or confirmed', () => {
    const worse = { none: 'suggested', dismissed: 'suggested', suggested: 'confirmed' } as const;
    neverLowers((client, pick) => {
      const messages = replaced(
        client.messages,
        pick,
        ({ hostile }) => hostile !== undefined && hostile !== 'confirmed',
        (message) => {
          const { hostile = 'none' } = message;
          return hostile === 'confirmed' ? message : { ...message, hostile: worse[hostile] };
        },
      );
      return messages && { ...client, messages };
    });
  });

  it('a worse rating', () => {
    neverLowers((client, pick) => {
      const ratings = replaced(
        client.ratings,
        pick,
        ({ value }) => value < 5,
        (rating) => ({ ...rating, value: rating.value + 1 + (pick % (5 - rating.value)) }),
      );
      return ratings && { ...client, ratings };
    });
  });
});

describe('score rule 3: a promptly paid invoice never raises the score', () => {
  it('however old, small or early', () => {
    neverLowers(
      (client, pick) => {
        const issued = TODAY - (pick % 900);
        const due = issued + (pick % 45);
        const invoice = {
          issued: isoDate(issued),
          due: isoDate(due),
          amount: 1 + (pick % 5000),
          currency: 'GBP',
          paid: [{ on: isoDate(issued + Math.floor((due - issued) / 2)), amount: 1 + (pick % 5000) }],
        };
        return { ...client, invoices: [...client.invoices, invoice] };
      },
      ({ score }) => -score,
    );
  });
});
