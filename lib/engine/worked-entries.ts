import type { ClientId, EntryId } from '../domain/ids';
import { localDays } from '../domain/local-date';
import { type Money, sumByCurrency } from '../domain/money';
import { isoDate } from '../domain/score/day-number';
import { worthOf } from '../domain/time/rates';
import { shownMinutes } from '../domain/time/rounding';
import { pricer } from './client-rates';
import { type FinishedEntry, finishedEntry } from './finished-entry';
import { teamSettings } from './team-settings';
import type { WorkedWorth } from './time-query-types';
import type { Workspace } from './workspace';

/** A finished piece of a client's work with what it is worth. */
export interface WorkedEntry {
  /** undefined = it is known only from the digest of an older year. */
  readonly id: EntryId | undefined;
  readonly date: string;
  readonly minutes: number;
  readonly billable: boolean;
  readonly billed: boolean;
  /** undefined = no rate is known. */
  readonly worth: Money | undefined;
}

/** Every finished entry of a client at the rate of its day. */
export function workedEntries(workspace: Workspace, id: ClientId): WorkedEntry[] {
  const { zone } = teamSettings(workspace);
  const dayOf = localDays(zone);
  const rateOf = pricer(workspace, id);
  const price = (minutes: number, entry: FinishedEntry): Money | undefined => {
    const rate = rateOf(entry);
    return rate && { minor: worthOf(minutes, rate), currency: rate.currency };
  };
  const read = (entryId: EntryId | undefined, entry: FinishedEntry): WorkedEntry => {
    const { start, end, billable, billed } = entry;
    const minutes = shownMinutes(start, end);
    return {
      id: entryId,
      date: isoDate(dayOf(start)),
      minutes,
      billable,
      billed,
      worth: price(minutes, entry),
    };
  };
  const found: WorkedEntry[] = [];
  for (const client of workspace.group(id)) {
    for (const entryId of workspace.index.entry.of(client)) {
      const entry = workspace.entry.get(entryId);
      const finished = entry && finishedEntry(entry);
      if (finished) found.push(read(entryId, finished));
    }
    for (const digest of workspace.ledgers.digestsOf(client))
      for (const entry of digest.entries(client)) found.push(read(undefined, entry));
  }
  return found;
}

/** The minutes and the worth of some work; amounts without a rate are left out. */
export function addUp(entries: readonly WorkedEntry[]): WorkedWorth {
  return {
    minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
    worth: sumByCurrency(entries.flatMap(({ worth }) => worth ?? [])),
  };
}
