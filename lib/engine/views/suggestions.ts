import { from, merge, switchMap } from 'rxjs';
import { localDays } from '../../domain/local-date';
import { dayNumber } from '../../domain/score/day-number';
import { type Seen, seenBlocks, unassignedBySite } from '../../domain/time/seen';
import { live } from '../live';
import { type SeenLog, seenLog } from '../seen-log';
import { entriesOn } from '../sheet-entries';
import { suggestsTime, workingFor } from '../suggest-settings';
import { teamSettings } from '../team-settings';
import type { Suggestions } from '../time-query-types';
import type { Workspace } from '../workspace';
import type { View } from './view';

/** What this device noted on a day, in blocks to be accepted or dropped. */
export const suggestions: View<'suggestions'> = ({ workspace }, { date }) =>
  from(seenLog(workspace)).pipe(
    switchMap((log) =>
      live(
        merge(
          log.changed,
          workspace.device.changed,
          workspace.entryDays.touched,
          workspace.client.changed,
          workspace.settings.changed,
        ),
        () => suggestionsOf(workspace, log, date),
      ),
    ),
  );

export const working: View<'workingFor'> = ({ workspace }) =>
  live(merge(workspace.device.changed, workspace.client.changed), () => {
    const clientId = workingFor(workspace);
    return clientId && { clientId, name: workspace.client.get(clientId)?.name ?? '' };
  });

/** Whole minutes that this device noted on nobody's pages on a day, by site. */
export function unassignedOn(
  workspace: Workspace,
  log: SeenLog,
  date: string,
): { readonly site: string; readonly minutes: number }[] {
  return unassignedBySite(seenOn(workspace, log, date)).map(({ site, ms }) => ({
    site,
    minutes: Math.round(ms / 60_000),
  }));
}

function seenOn(workspace: Workspace, log: SeenLog, date: string): Seen[] {
  const dayOf = localDays(teamSettings(workspace).zone);
  const day = dayNumber(date);
  return log
    .all()
    .filter((each) => dayOf(each.from) === day)
    .map((each) => ({ ...each, clientId: each.clientId && workspace.canonical(each.clientId) }));
}

function suggestionsOf(workspace: Workspace, log: SeenLog, date: string): Suggestions {
  const { zone } = teamSettings(workspace);
  const own = entriesOn(workspace, zone, { from: date, days: 1, memberId: workspace.me });
  const nameOf = (id: Suggestions['blocks'][number]['clientId']) => workspace.client.get(id)?.name;
  return {
    agreed: suggestsTime(workspace),
    blocks: seenBlocks(seenOn(workspace, log, date)).flatMap((block) => {
      const clientName = nameOf(block.clientId);
      if (clientName === undefined) return [];
      const covered = own.some(
        ({ entry: { start, end } }) => start < block.to && (end ?? Number.POSITIVE_INFINITY) > block.from,
      );
      return [{ ...block, clientName, covered }];
    }),
    unassigned: unassignedOn(workspace, log, date),
  };
}
