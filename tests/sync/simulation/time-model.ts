import type { EntryId } from '../../../lib/domain/ids';

/** A time entry as whoever made it last left it. */
export interface ModelEntry {
  readonly start: number;
  readonly end: number | undefined;
  readonly billable: boolean;
  readonly deleted: boolean;
}

export interface TimeTotals {
  readonly entries: number;
  readonly ms: number;
  readonly billableMs: number;
}

/**
 * What the team's time must add up to, kept beside the documents and without looking into them. Only whoever made an
 * entry changes its times in a simulation, so the last word is known without any rule for conflicts.
 */
export class TimeModel {
  readonly entries = new Map<EntryId, ModelEntry>();

  put(id: EntryId, change: Partial<ModelEntry>): void {
    const present = this.entries.get(id);
    const born = { start: 0, end: undefined, billable: false, deleted: false };
    this.entries.set(id, { ...born, ...present, ...change });
  }

  get totals(): TimeTotals {
    return totalsOf(this.entries.values());
  }
}

export function totalsOf(entries: Iterable<ModelEntry>): TimeTotals {
  let [count, ms, billableMs] = [0, 0, 0];
  for (const { start, end, billable, deleted } of entries) {
    if (deleted) continue;
    count += 1;
    if (end === undefined) continue;
    ms += end - start;
    if (billable) billableMs += end - start;
  }
  return { entries: count, ms, billableMs };
}
