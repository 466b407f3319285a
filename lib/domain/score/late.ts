import { severity } from '../severity';
import type { AppliedPayment, BilledInvoice } from './billed-invoice';
import { type Decay, decayAt } from './decay';
import { evidence, type Measure, unknownPart } from './part';
import { scale } from './scale';
import { inOrder, RunningSum } from './sum';
import type { ScoreSettings } from './types';

/** Below this share of an invoice a rest is a rounding error, not a debt. */
const SMALLEST_REST = 1e-9;

/** Stands for "never" where days are counted. */
export const NEVER_PAID_DAYS = 999;

/** What is not paid of an invoice on one day. */
export interface OpenPart {
  /** Days beyond terms, `NEVER_PAID_DAYS` once written off. */
  readonly days: number;
  readonly severity: number;
  /** Share of the invoice times decay; overdue invoices do not fade. */
  readonly weight: number;
}

/** Settled parts by number, weight and weighted severity, and open parts, as seen on one day. */
export interface Lateness {
  readonly settled: number;
  readonly weight: number;
  readonly weighted: number;
  readonly open: readonly OpenPart[];
}

function byEffect(a: AppliedPayment, b: AppliedPayment): number {
  return a.from - b.from || a.late - b.late || a.share - b.share;
}

/** The payments of all invoices in one order whatever order they came in: those that compare equal count the same. */
export function allPayments(invoices: readonly BilledInvoice[]): readonly AppliedPayment[] {
  const payments: AppliedPayment[] = [];
  for (const invoice of invoices) for (const payment of invoice.payments) payments.push(payment);
  return inOrder(payments, byEffect);
}

/** The unpaid rest of an invoice on day `asOf`; undefined = paid, not yet due, or written off too long ago. */
export function openPart(invoice: BilledInvoice, decay: Decay, asOf: number): OpenPart | undefined {
  const { due, writtenOff } = invoice;
  if (!invoice.isPayable || (asOf <= due && asOf < writtenOff)) return undefined;
  let rest = 1;
  for (const { day, share } of invoice.payments) if (day <= asOf) rest -= share;
  if (rest < SMALLEST_REST) return undefined;
  if (asOf < writtenOff) return { days: asOf - due, severity: severity(asOf - due), weight: rest };
  const weight = rest * decayAt(decay, asOf - writtenOff);
  return weight > 0 ? { days: NEVER_PAID_DAYS, severity: severity(NEVER_PAID_DAYS), weight } : undefined;
}

/** Reads how late they were as known on day `asOf`. What is not yet due says nothing. */
export function lateness(
  invoices: readonly BilledInvoice[],
  payments: readonly AppliedPayment[],
  decay: Decay,
  asOf: number,
): Lateness {
  const weight = new RunningSum();
  const weighted = new RunningSum();
  let settled = 0;
  for (const payment of payments) {
    const w = payment.share * decayAt(decay, asOf - payment.from);
    if (w === 0) continue;
    settled += 1;
    weight.add(w);
    weighted.add(w * payment.severity);
  }
  const open: OpenPart[] = [];
  for (const invoice of invoices) {
    const part = openPart(invoice, decay, asOf);
    if (part) open.push(part);
  }
  return { settled, weight: weight.value, weighted: weighted.value, open };
}

/**
 * Mean severity of all parts, each invoice counting the same, shrunk to `prior` with the weight of `k` invoices. Open
 * parts join worst first and can only raise it. `weight` is what the mean rests on, prior included.
 */
export function lateMean(late: Lateness, prior: number, k: number): { mean: number; weight: number } {
  let weight = late.weight + k;
  let mean = weight > 0 ? (late.weighted + k * prior) / weight : 0;
  const worstFirst = inOrder(late.open, (a, b) => b.severity - a.severity || b.weight - a.weight);
  for (const open of worstFirst) {
    mean = (mean * weight + open.weight * Math.max(open.severity, mean)) / (weight + open.weight);
    weight += open.weight;
  }
  return { mean, weight };
}

/** Do they pay, and when: days beyond terms against what is usual. Unknown without an invoice list. */
export function measureLate(late: Lateness | undefined, settings: ScoreSettings): Measure {
  const { late: by, lateSlope, neutral } = settings;
  if (!late) return unknownPart(scale(by.prior, by.g0, neutral, lateSlope));
  const { mean, weight } = lateMean(late, by.prior, by.k);
  return {
    s: scale(mean, by.g0, neutral, lateSlope),
    evidence: evidence(weight - by.k, by.k),
    x: mean,
    known: true,
  };
}
