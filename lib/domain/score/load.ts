import type { BilledInvoice } from './billed-invoice';
import { decayedSum } from './day-values';
import type { Decay } from './decay';
import type { WorkedTime } from './effort';
import type { Contact } from './messages';
import { evidence, type Measure, unknownPart } from './part';
import { decayedRevenue, isKnown } from './revenue';
import { scale } from './scale';
import type { LoadFacts, ScoreSettings } from './types';

/** Decayed units of contact and the decayed hours they came with. */
export interface LoadRate {
  readonly units: number;
  readonly hours: number;
  readonly basis: 'paid' | 'worked';
}

/**
 * The contact since day `from`, as seen on day `asOf`: against the hours that were paid for (revenue at the benchmark
 * rate), else the hours worked. undefined = neither is known.
 */
export function loadRate(
  contact: Contact,
  from: number,
  invoices: readonly BilledInvoice[] | undefined,
  time: WorkedTime | undefined,
  benchRate: number | null,
  decay: Decay,
  asOf: number,
): LoadRate | undefined {
  const units = decayedSum(contact.units, decay, asOf);
  if (invoices && benchRate !== null) {
    const revenue = decayedRevenue(invoices, decay, asOf, from);
    if (isKnown(revenue)) return { units, hours: Math.max(0, revenue.sum / benchRate), basis: 'paid' };
  }
  return time && { units, hours: decayedSum(time.hours, decay, asOf, from), basis: 'worked' };
}

/** How much they write and call for each hour they pay. Unknown without messages or hours to hold them against. */
export function measureLoad(rate: LoadRate | undefined, settings: ScoreSettings): Measure {
  const { k, r0, slope } = settings.load;
  if (!rate) return unknownPart(settings.neutral);
  const x = (rate.units + k * r0) / (rate.hours + k);
  const amount = Math.max(rate.hours, rate.units / r0);
  return { s: scale(x, r0, settings.neutral, slope), evidence: evidence(amount, k), x, known: true };
}

/** The contact behind the number, in the words a person would use. */
export function loadFacts(rate: LoadRate | undefined, { x }: Measure, settings: ScoreSettings): LoadFacts {
  return {
    units: rate?.units ?? 0,
    hours: rate?.hours ?? 0,
    basis: rate?.basis ?? null,
    perHour: x,
    typicalPerHour: settings.load.r0,
  };
}
