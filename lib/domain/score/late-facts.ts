import type { BilledInvoice } from './billed-invoice';
import { type Decay, decayAt } from './decay';
import { NEVER_PAID_DAYS, openPart } from './late';
import { median } from './median';
import type { LateFacts, LatePattern } from './types';

/** Fewest parts from which a habit can be told. */
const HABIT_PARTS = 4;
const PROMPT_DAYS = 2;

/**
 * Always late by about the same (they have a policy), late at random, or prompt, from the days beyond terms of each
 * part; null = no parts. By median and median absolute deviation.
 */
export function latePattern(days: readonly number[]): LatePattern | null {
  const middle = median(days);
  if (middle === undefined) return null;
  if (middle <= PROMPT_DAYS) return 'prompt';
  const spread = median(days.map((day) => Math.abs(day - middle))) ?? 0;
  return days.length >= HABIT_PARTS && spread <= Math.max(3, middle / 4) ? 'policy-late' : 'erratic-late';
}

/** How they pay as known on day `asOf`, in the words a person would use. */
export function lateFacts(
  invoices: readonly BilledInvoice[] | undefined,
  decay: Decay,
  asOf: number,
): LateFacts {
  const days: number[] = [];
  let counted = 0;
  let overdue = 0;
  let worstOverdueDays = 0;
  let writtenOff = 0;
  for (const invoice of invoices ?? []) {
    const before = days.length;
    for (const { from, late } of invoice.payments) if (decayAt(decay, asOf - from) > 0) days.push(late);
    const open = openPart(invoice, decay, asOf);
    if (open) {
      days.push(open.days);
      if (open.days === NEVER_PAID_DAYS) writtenOff += 1;
      else {
        overdue += 1;
        worstOverdueDays = Math.max(worstOverdueDays, open.days);
      }
    }
    if (days.length > before) counted += 1;
  }
  const pattern = latePattern(days);
  const timed = writtenOff > 0 ? days.filter((day) => day !== NEVER_PAID_DAYS) : days;
  return {
    pattern,
    medianDays: median(timed) ?? null,
    invoices: counted,
    overdue,
    worstOverdueDays,
    writtenOff,
  };
}
