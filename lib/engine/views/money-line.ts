import { sumByCurrency } from '../../domain/money';
import { invoiceStanding } from '../../domain/money-owed/invoice-standing';
import type { InvoiceWithPayments } from '../client-records';
import type { MoneyLine } from '../query-types';

/** Fewer settled invoices say nothing of what is usual. */
const FEWEST = 3;

/**
 * What is owed, how long the oldest open invoice is over, and how late settled ones were on the mean. Money received
 * after `today` (YYYY-MM-DD) has not been received. Credit that is not used up is taken off.
 */
export function moneyLine(invoices: readonly InvoiceWithPayments[], today: string): MoneyLine {
  const late: number[] = [];
  const toPay: number[] = [];
  const open: { minor: number; currency: string }[] = [];
  let longest = 0;
  for (const { invoice, payments } of invoices) {
    const standing = invoiceStanding(invoice, payments, today);
    if (standing.daysLate !== undefined) late.push(standing.daysLate);
    if (standing.daysToPay !== undefined) toPay.push(standing.daysToPay);
    if (standing.open === 0 || invoice.issued > today) continue;
    open.push({ minor: standing.open, currency: invoice.currency });
    longest = Math.max(longest, standing.daysOver);
  }
  return {
    owed: sumByCurrency(open).filter(({ minor }) => minor > 0),
    daysOver: longest,
    usually: usual(late),
    toPay: usual(toPay),
  };
}

function usual(days: readonly number[]): MoneyLine['usually'] {
  if (days.length < FEWEST) return undefined;
  return { days: Math.round(days.reduce((sum, day) => sum + day, 0) / days.length), count: days.length };
}
