import { sumByCurrency } from '../../domain/money';
import { dayNumber } from '../../domain/score/day-number';
import type { InvoiceWithPayments } from '../client-records';
import type { MoneyLine } from '../query-types';

/**
 * What is owed, how long the oldest open invoice is over, and how late settled ones were on the mean. Money received
 * after `today` (YYYY-MM-DD) has not been received.
 */
export function moneyLine(invoices: readonly InvoiceWithPayments[], today: string): MoneyLine {
  const late: number[] = [];
  const open: { minor: number; currency: string }[] = [];
  let daysOver = 0;
  for (const { invoice, payments } of invoices) {
    const received = payments.filter(({ on }) => on <= today);
    const rest =
      invoice.amount - (invoice.credited ?? 0) - received.reduce((sum, { amount }) => sum + amount, 0);
    const settledOn = received.reduce((latest, { on }) => (on > latest ? on : latest), '');
    if (rest <= 0 && settledOn) late.push(Math.max(0, dayNumber(settledOn) - dayNumber(invoice.due)));
    if (rest > 0 && invoice.writtenOff === undefined && invoice.issued <= today) {
      open.push({ minor: rest, currency: invoice.currency });
      daysOver = Math.max(daysOver, dayNumber(today) - dayNumber(invoice.due));
    }
  }
  return {
    owed: sumByCurrency(open),
    daysOver,
    usually:
      late.length >= 3
        ? { days: Math.round(late.reduce((sum, days) => sum + days, 0) / late.length), count: late.length }
        : undefined,
  };
}
