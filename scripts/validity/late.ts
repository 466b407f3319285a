import { scorer } from '../../lib/domain/headache-score';
import { dayNumber, isoDate } from '../../lib/domain/score/day-number';
import type { ScoreInvoice } from '../../lib/domain/score/types';
import { severity } from '../../lib/domain/severity';
import { groupBy } from './group-by';
import { areaUnderCurve, mean, spearman } from './rank-statistics';

/** An invoice that was paid in full; days are day numbers. */
export interface PaidInvoice {
  readonly customer: string;
  readonly issued: number;
  readonly due: number;
  readonly paid: number;
  readonly amount: number;
}

const YEAR = 365;
const MOST_DAYS_LATE = 180;
const PRIOR_INVOICES = 2000;

const daysLate = ({ due, paid }: PaidInvoice): number => Math.max(0, paid - due);

function scoreInvoice({ issued, due, paid, amount }: PaidInvoice): ScoreInvoice {
  const payment = { on: isoDate(paid), amount };
  return { issued: isoDate(issued), due: isoDate(due), amount, currency: 'USD', paid: [payment] };
}

/** Mean severity of the last invoices settled by day `day`, held between that of 2 and of 45 days. */
export function latePrior(invoices: readonly PaidInvoice[], day: number): number {
  const settled = invoices.filter(({ issued, paid }) => issued < day && paid <= day);
  const last = settled.sort((a, b) => a.paid - b.paid).slice(-PRIOR_INVOICES);
  const prior = mean(last.map((invoice) => severity(daysLate(invoice))));
  return Math.min(severity(45), Math.max(severity(2), prior));
}

/** How the late part, the mean days late so far and the last settled invoice foretold the year after `date`. */
export function foretellLate(invoices: readonly PaidInvoice[], date: string) {
  const day = dayNumber(date);
  const score = scorer({ late: { prior: latePrior(invoices, day) } }, date);
  const customers = { score: [] as number[], mean: [] as number[], last: [] as number[] };
  const bills = { score: [] as number[], mean: [] as number[] };
  const meanLater: number[] = [];
  const billsLate: number[] = [];
  for (const own of groupBy(invoices, ({ customer }) => customer).values()) {
    const before = own.filter(({ issued }) => issued < day);
    const settled = before
      .filter(({ paid }) => paid <= day)
      .sort((a, b) => a.paid - b.paid || a.issued - b.issued);
    const last = settled.at(-1);
    const later = own.filter(({ issued }) => issued >= day && issued < day + YEAR);
    if (!last || later.length === 0) continue;
    const x = score({ invoices: before.map(scoreInvoice) }).components.late.x ?? Number.NaN;
    const sofar = mean(settled.map(daysLate));
    customers.score.push(x);
    customers.mean.push(sofar);
    customers.last.push(daysLate(last));
    meanLater.push(mean(later.map((invoice) => Math.min(MOST_DAYS_LATE, daysLate(invoice)))));
    for (const invoice of later) {
      bills.score.push(x);
      bills.mean.push(sofar);
      billsLate.push(daysLate(invoice));
    }
  }
  const beyond = (days: number) => billsLate.map((late) => late > days);
  return {
    score: spearman(customers.score, meanLater),
    mean: spearman(customers.mean, meanLater),
    last: spearman(customers.last, meanLater),
    score0: areaUnderCurve(bills.score, beyond(0)),
    mean0: areaUnderCurve(bills.mean, beyond(0)),
    score15: areaUnderCurve(bills.score, beyond(15)),
    mean15: areaUnderCurve(bills.mean, beyond(15)),
    score30: areaUnderCurve(bills.score, beyond(30)),
    mean30: areaUnderCurve(bills.mean, beyond(30)),
  };
}
