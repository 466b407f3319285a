import { type BilledInvoice, paidShare } from './billed-invoice';
import { type Decay, decayAt } from './decay';
import { orderFreeSum, RunningSum } from './sum';

/** `left` invoices make up `sum` (decayed, base currency); `missing` = some were left out for want of a rate. */
export interface Revenue {
  readonly sum: number;
  readonly left: number;
  readonly missing: boolean;
}

/**
 * Decayed revenue of the invoices issued on day `from` or later, as known on day `asOf`: amounts less credits and, once
 * written off, less what was never paid.
 */
export function decayedRevenue(
  invoices: readonly BilledInvoice[],
  decay: Decay,
  asOf: number,
  from: number,
): Revenue {
  const sum = new RunningSum();
  // what is left of a written-off invoice depends on its payments, by which the invoices are not sorted
  let remains: number[] | undefined;
  let left = 0;
  let missing = false;
  for (const invoice of invoices) {
    if (invoice.issued < from) continue;
    const weight = decayAt(decay, asOf - invoice.issued);
    if (weight === 0) continue;
    if (invoice.revenue === undefined) {
      missing = true;
      continue;
    }
    left += 1;
    if (invoice.writtenOff > asOf) sum.add(weight * invoice.revenue);
    else (remains ??= []).push(weight * invoice.revenue * paidShare(invoice, asOf));
  }
  return { sum: remains ? sum.value + orderFreeSum(remains) : sum.value, left, missing };
}

/** True when there is a revenue to speak of: an empty list is a known zero, a list without any rate is not. */
export function isKnown({ left, missing }: Revenue): boolean {
  return left > 0 || !missing;
}
