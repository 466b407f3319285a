import { dayNumber, isoDate } from '../score/day-number';

/** A discount for who keeps to the terms. */
export interface DiscountTerms {
  /** 0 to 100. */
  readonly percent: number;
  /** Invoices due from this day on count; absent = all. */
  readonly from?: string | undefined;
  /** Days over the due date that are forgiven. */
  readonly graceDays?: number | undefined;
}

/** Whether a discount holds, or the first invoice with which it lapsed. */
export type DiscountStanding =
  | { readonly holds: true }
  | { readonly holds: false; readonly lapsedOn: string; readonly number: string; readonly daysLate: number };

interface BilledOnce {
  readonly number: string;
  readonly due: string;
  readonly amount: number;
  readonly credited?: number | undefined;
  readonly disputed?: boolean | undefined;
  readonly payments: readonly { readonly on: string; readonly amount: number }[];
}

/** A discount lapses on the first day on which an invoice is later than is forgiven. A disputed one says nothing. */
export function discountStanding(
  { from = '', graceDays = 0 }: DiscountTerms,
  invoices: Iterable<BilledOnce>,
  today: string,
): DiscountStanding {
  let first: Extract<DiscountStanding, { holds: false }> | undefined;
  for (const invoice of invoices) {
    if (invoice.due < from || invoice.amount <= 0 || invoice.disputed) continue;
    const settled = settledOn(invoice, today) ?? today;
    const daysLate = dayNumber(settled) - dayNumber(invoice.due);
    if (daysLate <= graceDays) continue;
    const lapsedOn = isoDate(dayNumber(invoice.due) + graceDays + 1);
    const isFirst =
      !first || lapsedOn < first.lapsedOn || (lapsedOn === first.lapsedOn && invoice.number < first.number);
    if (isFirst) first = { holds: false, lapsedOn, number: invoice.number, daysLate };
  }
  return first ?? { holds: true };
}

/** The day on which the last of it came in; undefined = something is open on `today`. */
function settledOn({ amount, credited = 0, payments, due }: BilledOnce, today: string): string | undefined {
  let left = amount - credited;
  if (left <= 0) return due;
  for (const { on, amount: paid } of payments.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    if (on > today) break;
    left -= paid;
    if (left <= 0) return on;
  }
  return undefined;
}

/** A rate less the discount, in minor units. */
export function discounted(amount: number, percent: number): number {
  return Math.round((amount * (100 - percent)) / 100);
}
