import type { ClientId } from '../../domain/ids';
import { localDays } from '../../domain/local-date';
import { type Money, sumByCurrency } from '../../domain/money';
import { dayNumber, isoDate } from '../../domain/score/day-number';
import { worthOf } from '../../domain/time/rates';
import { shownMinutes } from '../../domain/time/rounding';
import { pricer } from '../client-rates';
import { finishedEntries } from '../client-records';
import type { TimeTotals } from '../query-types';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';

/** A client's finished time today and this month (in the workspace's zone), and what is not on an invoice yet, at the rates of its days. */
export function timeTotals(workspace: Workspace, id: ClientId): TimeTotals {
  const { zone } = teamSettings(workspace);
  const rateOf = pricer(workspace, id);
  const dayOf = localDays(zone);
  const today = dayOf(workspace.ports.now());
  const month = dayNumber(`${isoDate(today).slice(0, 7)}-01`);
  let todayMs = 0;
  let monthMs = 0;
  let unbilledMs = 0;
  const worth: Money[] = [];
  for (const entry of finishedEntries(workspace, id)) {
    const { start, end, billable, billed } = entry;
    const ms = end - start;
    const day = dayOf(start);
    if (day === today) todayMs += ms;
    if (day >= month && day <= today) monthMs += ms;
    if (!billable || billed) continue;
    unbilledMs += ms;
    const rate = rateOf(entry);
    if (rate) worth.push({ minor: worthOf(shownMinutes(start, end), rate), currency: rate.currency });
  }
  return {
    todayMinutes: Math.floor(todayMs / 60_000),
    monthMinutes: Math.floor(monthMs / 60_000),
    unbilledMinutes: Math.floor(unbilledMs / 60_000),
    unbilled: sumByCurrency(worth),
  };
}
