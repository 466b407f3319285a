import type { ClientId } from '../../domain/ids';
import { localDays } from '../../domain/local-date';
import { dayNumber, isoDate } from '../../domain/score/day-number';
import { finishedEntries } from '../client-records';
import type { TimeTotals } from '../query-types';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';

/** A client's finished time today and this month (in the workspace's zone), and what is not on an invoice yet. */
export function timeTotals(workspace: Workspace, id: ClientId): TimeTotals {
  const { zone, baseCurrency } = teamSettings(workspace);
  const client = workspace.client.get(id);
  const dayOf = localDays(zone);
  const today = dayOf(workspace.ports.now());
  const month = dayNumber(`${isoDate(today).slice(0, 7)}-01`);
  let todayMs = 0;
  let monthMs = 0;
  let unbilledMs = 0;
  for (const { start, end, billable, billed } of finishedEntries(workspace, id)) {
    const ms = end - start;
    const day = dayOf(start);
    if (day === today) todayMs += ms;
    if (day >= month && day <= today) monthMs += ms;
    if (billable && !billed) unbilledMs += ms;
  }
  return {
    todayMinutes: Math.floor(todayMs / 60_000),
    monthMinutes: Math.floor(monthMs / 60_000),
    unbilledMinutes: Math.floor(unbilledMs / 60_000),
    unbilled:
      client?.hourlyRate === undefined || unbilledMs === 0
        ? undefined
        : {
            minor: Math.round((unbilledMs / 3_600_000) * client.hourlyRate),
            currency: client.currency ?? baseCurrency,
          },
  };
}
