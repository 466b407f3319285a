import { rateOn } from '../currency';
import { severity } from '../severity';
import { dayNumber } from './day-number';
import { inOrder } from './sum';
import type { ScoreInvoice, ScoreSettings } from './types';

/** What of a payment was applied to its invoice. */
export interface AppliedPayment {
  readonly day: number;
  /** Share of the invoice's net amount, 0 to 1. */
  readonly share: number;
  /** Days beyond terms, and their severity. */
  readonly late: number;
  readonly severity: number;
  /** Day from which the payment says something: when it was made, but not before it was due. */
  readonly from: number;
}

/** An invoice ready to be read on any day. Days are day numbers. */
export interface BilledInvoice {
  readonly issued: number;
  readonly due: number;
  /** Amount less credits in the base currency at the rate of the day of issue; undefined = no rate, so unknown. */
  readonly revenue: number | undefined;
  /** Amount less credits is above 0: there is something to be paid. */
  readonly isPayable: boolean;
  /** Infinity = not written off. */
  readonly writtenOff: number;
  /** In order of date; the shares never exceed 1 in sum. */
  readonly payments: readonly AppliedPayment[];
}

type Payment = NonNullable<ScoreInvoice['paid']>[number];

function byDate(a: Payment, b: Payment): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.amount - b.amount;
}

function applyPayments(paid: readonly Payment[], net: number, due: number): AppliedPayment[] {
  const applied: AppliedPayment[] = [];
  let rest = net;
  for (const payment of inOrder(paid, byDate)) {
    const amount = Math.min(payment.amount, rest);
    if (!(amount > 0)) continue;
    rest -= amount;
    const day = dayNumber(payment.on);
    const late = Math.max(0, day - due);
    applied.push({ day, share: amount / net, late, severity: severity(late), from: Math.max(day, due) });
  }
  return applied;
}

const NO_PAYMENTS: readonly Payment[] = [];

/** Reads the dates, the rate and the payments of an invoice once. */
export function billedInvoice(invoice: ScoreInvoice, settings: ScoreSettings): BilledInvoice {
  const net = invoice.amount - (invoice.credited ?? 0);
  const due = dayNumber(invoice.due);
  const rate = rateOn(invoice.currency, invoice.issued, settings);
  return {
    issued: dayNumber(invoice.issued),
    due,
    revenue: rate === undefined ? undefined : net * rate,
    isPayable: net > 0,
    writtenOff: invoice.writtenOff === undefined ? Number.POSITIVE_INFINITY : dayNumber(invoice.writtenOff),
    payments: applyPayments(invoice.paid ?? NO_PAYMENTS, net, due),
  };
}

function byIssue(a: BilledInvoice, b: BilledInvoice): number {
  return a.issued - b.issued || (a.revenue ?? 0) - (b.revenue ?? 0);
}

/** Reads a list of invoices once, in order of issue and amount, whatever order they came in. */
export function billedInvoices(
  invoices: readonly ScoreInvoice[],
  settings: ScoreSettings,
): readonly BilledInvoice[] {
  return inOrder(
    invoices.map((invoice) => billedInvoice(invoice, settings)),
    byIssue,
  );
}

/** Share of an invoice that had been paid by day `asOf`, 0 to 1. */
export function paidShare(invoice: BilledInvoice, asOf: number): number {
  let share = 0;
  for (const payment of invoice.payments) if (payment.day <= asOf) share += payment.share;
  return share;
}
