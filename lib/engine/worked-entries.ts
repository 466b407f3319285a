import type { ClientId, EntryId } from '../domain/ids';
import { localDays } from '../domain/local-date';
import { type Money, sumByCurrency } from '../domain/money';
import type { RecordOf } from '../domain/records/schemas';
import { isoDate } from '../domain/score/day-number';
import { rateFor, worthOf } from '../domain/time/rates';
import { shownMinutes } from '../domain/time/rounding';
import { isBilled } from './finished-entry';
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

/** Every finished entry of a client at the rate of its day; older years, of which nobody asked more, at the client's. */
export function workedEntries(workspace: Workspace, id: ClientId): WorkedEntry[] {
  const { zone } = teamSettings(workspace);
  const dayOf = localDays(zone);
  const rates = ratesFor(workspace, id);
  const price = (date: string, minutes: number, by: Partial<RecordOf<'entry'>>): Money | undefined => {
    const work = { clientId: id, memberId: by.memberId, activity: by.activity, date };
    const rate = rateFor(rates, work);
    return rate && { minor: worthOf(minutes, rate), currency: rate.currency };
  };
  const found: WorkedEntry[] = [];
  for (const client of workspace.group(id)) {
    for (const entryId of workspace.index.entry.of(client)) {
      const entry = workspace.entry.get(entryId);
      if (entry?.end === undefined) continue;
      const date = isoDate(dayOf(entry.start));
      const minutes = shownMinutes(entry.start, entry.end);
      found.push({
        id: entryId,
        date,
        minutes,
        billable: entry.billable !== false,
        billed: isBilled(entry),
        worth: price(date, minutes, entry),
      });
    }
    for (const digest of workspace.ledgers.digestsOf(client))
      for (const { start, end, billable, billed } of digest.entries(client)) {
        const date = isoDate(dayOf(start));
        const minutes = shownMinutes(start, end);
        found.push({ id: undefined, date, minutes, billable, billed, worth: price(date, minutes, {}) });
      }
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

/** The rates that may count for a client. What their record says by the hour counts where no rate of theirs had begun. */
export function ratesFor(workspace: Workspace, id: ClientId): RecordOf<'rate'>[] {
  const client = workspace.client.get(id);
  const rates = [...workspace.rate.all()]
    .filter((rate) => rate.clientId === undefined || workspace.canonical(rate.clientId) === id)
    .map((rate) => (rate.clientId === undefined ? rate : { ...rate, clientId: id }));
  if (client?.hourlyRate === undefined) return rates;
  const { baseCurrency } = teamSettings(workspace);
  const always = {
    id: `rte_${id.slice(4)}` as RecordOf<'rate'>['id'],
    createdAt: client.createdAt,
    createdBy: client.createdBy,
    clientId: id,
    from: '0000-01-01',
    amount: client.hourlyRate,
    currency: client.currency ?? baseCurrency,
  };
  return [...rates, always];
}
