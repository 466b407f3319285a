import { dayNumber } from '../score/day-number';

/** What an invoice says of itself; amounts in minor units of its currency, dates YYYY-MM-DD. */
export interface StandingInvoice {
  readonly issued: string;
  readonly due: string;
  readonly amount: number;
  readonly credited?: number | undefined;
  readonly writtenOff?: string | undefined;
  readonly disputed?: boolean | undefined;
}

/** How an invoice stands on a day. Days to pay and days late are two different things. */
export interface InvoiceStanding {
  readonly state: 'paid' | 'open' | 'overdue' | 'written-off' | 'credit';
  /** Minor units still to come; below zero for a credit note that is not used up. */
  readonly open: number;
  /** Whole days over its due date while something is open; 0 = not overdue. */
  readonly daysOver: number;
  /** Days from issue to the last payment, once settled. */
  readonly daysToPay: number | undefined;
  /** Days the last payment came after the due date (0 = in time), once settled. */
  readonly daysLate: number | undefined;
}

/** How an invoice stands on `today` (YYYY-MM-DD). Money received after that day has not been received. */
export function invoiceStanding(
  invoice: StandingInvoice,
  payments: readonly { readonly on: string; readonly amount: number }[],
  today: string,
): InvoiceStanding {
  let paid = 0;
  let settledOn = '';
  for (const { on, amount } of payments) {
    if (on > today) continue;
    paid += amount;
    if (on > settledOn) settledOn = on;
  }
  const rest = invoice.amount - (invoice.credited ?? 0) - paid;
  const none = { daysOver: 0, daysToPay: undefined, daysLate: undefined };
  if (invoice.amount < 0) return { ...none, state: rest < 0 ? 'credit' : 'paid', open: Math.min(0, rest) };
  if (rest <= 0) {
    if (settledOn === '') return { ...none, state: 'paid', open: 0 };
    const on = dayNumber(settledOn);
    return {
      state: 'paid',
      open: 0,
      daysOver: 0,
      daysToPay: Math.max(0, on - dayNumber(invoice.issued)),
      daysLate: Math.max(0, on - dayNumber(invoice.due)),
    };
  }
  if (invoice.writtenOff !== undefined) return { ...none, state: 'written-off', open: 0 };
  const daysOver = Math.max(0, dayNumber(today) - dayNumber(invoice.due));
  return { ...none, state: daysOver > 0 ? 'overdue' : 'open', open: rest, daysOver };
}
