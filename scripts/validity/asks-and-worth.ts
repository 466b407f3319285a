import { calibrate } from '../../lib/domain/calibrate';
import { scorer } from '../../lib/domain/headache-score';
import type { ScoreClient } from '../../lib/domain/score/types';
import { groupBy } from './group-by';
import { areaUnderCurve, spearman } from './rank-statistics';

/** A sale or, with a negative amount, its cancellation. */
export interface Sale {
  readonly customer: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly amount: number;
  readonly isCancelled: boolean;
}

const CURRENCY = 'GBP';
const TYPICAL_REVENUE = 500;
/** From so many cancellations on a customer is one who cancels. */
const MANY = 3;

function clientOf(sales: readonly Sale[]): ScoreClient {
  const invoices = sales.map(({ on, amount }) => {
    return { issued: on, due: on, amount, currency: CURRENCY, paid: [{ on, amount }] };
  });
  // a cancellation is an ask of severity 1
  const asks = cancelled(sales).map(({ on }) => ({ on, kind: 'discount' as const, confirmed: true }));
  return { since: sales.map(({ on }) => on).sort()[0], invoices, asks };
}

function cancelled(sales: readonly Sale[]): readonly Sale[] {
  return sales.filter(({ isCancelled }) => isCancelled);
}

function revenue(sales: readonly Sale[]): number {
  let sum = 0;
  for (const { amount } of sales) sum += amount;
  return sum;
}

/** How the asks part foretold many cancellations after `date`, and worth the revenue after it. */
export function foretellAsksAndWorth(sales: readonly Sale[], date: string) {
  const histories = [...groupBy(sales, ({ customer }) => customer).values()]
    .map((own) => ({ before: own.filter(({ on }) => on < date), after: own.filter(({ on }) => on >= date) }))
    .filter(({ before, after }) => [before, after].every((side) => side.some((sale) => !sale.isCancelled)));
  const clients = histories.map(({ before }) => clientOf(before));
  const { asksR0 } = calibrate(clients, { base: CURRENCY }, date);
  const params = { base: CURRENCY, asks: { r0: asksR0 }, typicalClientRevenue: TYPICAL_REVENUE };
  const results = clients.map(scorer(params, date));
  const cancelsLater = histories.map(({ after }) => cancelled(after).length >= MANY);
  const revenueLater = histories.map(({ after }) => revenue(after));
  const sofar = histories.map(({ before }) => before);
  return {
    asks: areaUnderCurve(
      results.map(({ components }) => components.asks.x ?? Number.NaN),
      cancelsLater,
    ),
    count: areaUnderCurve(
      sofar.map((before) => cancelled(before).length),
      cancelsLater,
    ),
    worth: spearman(
      results.map(({ worth }) => worth),
      revenueLater,
    ),
    revenue: spearman(sofar.map(revenue), revenueLater),
  };
}
