import type { MemberId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';

/** What the score and the totals need of one finished time entry. Instants in epoch ms. */
export interface FinishedEntry {
  readonly start: number;
  readonly end: number;
  readonly billable: boolean;
  readonly billed: boolean;
  /** Who did what: what its rate depends on; of an older year only where it is still to be billed. */
  readonly memberId: MemberId | undefined;
  readonly activity: string | undefined;
}

/**
 * What counts of an entry; undefined while it runs. Two people may have moved its start and its end at once: it never
 * lasts less than nothing.
 */
export function finishedEntry(entry: RecordOf<'entry'>): FinishedEntry | undefined {
  const { start, end, billable, memberId, activity } = entry;
  if (end === undefined) return undefined;
  return {
    start,
    end: Math.max(start, end),
    billable: billable !== false,
    billed: isBilled(entry),
    memberId,
    activity,
  };
}

/** Whether the entry stands on an invoice, ours or one written elsewhere. */
export function isBilled({
  invoiceId,
  billedAs,
}: Pick<RecordOf<'entry'>, 'invoiceId' | 'billedAs'>): boolean {
  return invoiceId !== undefined || billedAs !== undefined;
}
