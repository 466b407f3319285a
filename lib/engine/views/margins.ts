import { merge } from 'rxjs';
import { rateOn } from '../../domain/currency';
import type { ClientId, MemberId } from '../../domain/ids';
import { localDays } from '../../domain/local-date';
import { minorDigits } from '../../domain/money';
import { isoDate } from '../../domain/score/day-number';
import { costOn } from '../../domain/time/margin';
import { rateFor, worthOf } from '../../domain/time/rates';
import { riseDue } from '../../domain/time/rise-due';
import { shownMinutes } from '../../domain/time/rounding';
import { ratesFor } from '../client-rates';
import { exchangeRates } from '../exchange-rates';
import type { MarginRow, RiseView } from '../jar-types';
import { live } from '../live';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import type { View } from './view';

type Open = { -readonly [K in keyof MarginRow]: MarginRow[K] };

/** What each member's work of this year brings at the rates of its days, and what it costs. */
export const margins: View<'margins'> = ({ workspace, scoreboard, newDay }) =>
  live(
    merge(
      workspace.entry.changed,
      workspace.rate.changed,
      workspace.cost.changed,
      workspace.member.changed,
      workspace.settings.changed,
      newDay,
    ),
    () => {
      const costs = [...workspace.cost.all()].sort((a, b) => (a.from < b.from ? 1 : -1));
      const members = [...workspace.member.all()].map(({ id, name }) => ({ id, name }));
      const rows = rowsOf(workspace, scoreboard.today.slice(0, 4), costs);
      return { currency: teamSettings(workspace).baseCurrency, rows, costs, members };
    },
  );

function rowsOf(
  workspace: Workspace,
  year: string,
  costs: Parameters<typeof costOn>[0],
): readonly MarginRow[] {
  const { zone, baseCurrency } = teamSettings(workspace);
  const dayOf = localDays(zone);
  const rates = { base: baseCurrency, fx: exchangeRates(workspace) };
  const ratesOf = new Map<ClientId, ReturnType<typeof ratesFor>>();
  const inBase = (minor: number, currency: string, on: string): number | undefined => {
    const rate = rateOn(currency, on, rates);
    return rate === undefined
      ? undefined
      : minor * rate * 10 ** (minorDigits(baseCurrency) - minorDigits(currency));
  };
  const found = new Map<MemberId, Open>();
  for (const table of workspace.entry.tables)
    for (const { start, end, clientId: filed, memberId, activity, billable } of table.all()) {
      const date = isoDate(dayOf(start));
      if (end === undefined || !date.startsWith(year)) continue;
      const clientId = workspace.canonical(filed);
      const minutes = shownMinutes(start, end);
      const known = ratesOf.get(clientId) ?? ratesFor(workspace, clientId);
      ratesOf.set(clientId, known);
      const row = found.get(memberId) ?? { memberId, name: '', minutes: 0, billable: 0, value: 0, cost: 0 };
      found.set(memberId, row);
      row.minutes += minutes;
      const rate = billable === false ? undefined : rateFor(known, { clientId, memberId, activity, date });
      if (billable !== false) row.billable += minutes;
      if (rate) row.value += inBase(worthOf(minutes, rate), rate.currency, date) ?? 0;
      const cost = costOn(costs, memberId, date);
      const spent = cost && inBase(worthOf(minutes, cost), cost.currency, date);
      row.cost = row.cost === undefined || spent === undefined ? undefined : row.cost + spent;
    }
  return [...found.values()]
    .map((row) => ({
      ...row,
      name: workspace.member.get(row.memberId)?.name ?? '',
      value: Math.round(row.value),
      cost: row.cost === undefined ? undefined : Math.round(row.cost),
    }))
    .sort((a, b) => b.minutes - a.minutes);
}

/** Clients who have paid the same rate for a year or longer. */
export const rises: View<'rises'> = ({ workspace, scoreboard, newDay }) =>
  live(merge(workspace.client.changed, workspace.rate.changed, workspace.settings.changed, newDay), () => {
    const today = scoreboard.today;
    const found: RiseView[] = [];
    for (const client of workspace.clients()) {
      if (client.status === 'ended' || client.status === 'lead') continue;
      const work = { clientId: client.id, memberId: undefined, activity: undefined, date: today };
      const rate = rateFor(ratesFor(workspace, client.id), work);
      if (!rate) continue;
      const since = rate.from > '0000-01-01' ? rate.from : client.since;
      const due = riseDue(rate.amount, since, today);
      const { amount, currency } = rate;
      if (due) found.push({ ...due, clientId: client.id, name: client.name, amount, currency });
    }
    return found.sort((a, b) => (a.since < b.since ? -1 : 1));
  });
