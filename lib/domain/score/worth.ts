import type { BilledInvoice } from './billed-invoice';
import type { Decay } from './decay';
import { decayedRevenue, isKnown } from './revenue';
import { clamp01 } from './scale';
import { orderFreeSum } from './sum';
import type { ScoreClient, ScoreSettings, WorthPoints } from './types';

const FULL = { contribution: 40, rate: 25, potential: 20, fit: 15 } as const;

/** What an unknown part is worth: half, the median. */
const UNKNOWN = 0.5;

/** Decayed revenue of all invoices in the base currency; undefined = unknown. */
export function allRevenue(
  invoices: readonly BilledInvoice[] | undefined,
  decay: Decay,
  asOf: number,
): number | undefined {
  const revenue = invoices && decayedRevenue(invoices, decay, asOf, Number.NEGATIVE_INFINITY);
  return revenue && isKnown(revenue) ? revenue.sum : undefined;
}

/** Half for the typical amount, an eighth more for each doubling; a tenth of the typical amount softens the low end. */
function against(amount: number | undefined, typical: number | undefined): number {
  if (amount === undefined || typical === undefined || !(typical > 0)) return UNKNOWN;
  return clamp01(0.5 + 0.125 * Math.log2((Math.max(0, amount) + 0.1 * typical) / (1.1 * typical)));
}

function rateShare(rate: number | null, benchmark: number | null): number {
  if (rate === null || benchmark === null) return UNKNOWN;
  return rate > 0 ? clamp01(0.5 - 0.5 * Math.log2(benchmark / rate)) : 0;
}

function fitShare(fit: readonly number[] | undefined): number {
  if (!fit) return UNKNOWN;
  const sum = orderFreeSum(fit.map((value) => Math.min(5, Math.max(1, value))));
  return ((sum + 6) / (fit.length + 2) - 1) / 4;
}

/** What the client could ever be worth, in points; 50 in all is the median client. `rate` per hour, null = unknown. */
export function worthOf(
  client: ScoreClient,
  revenue: number | undefined,
  rate: number | null,
  settings: ScoreSettings,
): WorthPoints {
  return {
    contribution: FULL.contribution * against(revenue, settings.typicalClientRevenue),
    rate: FULL.rate * rateShare(rate, settings.benchRate),
    potential: FULL.potential * against(client.potentialAnnual, settings.typicalClientAnnual),
    fit: FULL.fit * fitShare(client.fit),
  };
}
