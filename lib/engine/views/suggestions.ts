import { from, merge, switchMap } from 'rxjs';
import { localDays } from '../../domain/local-date';
import { dayNumber } from '../../domain/score/day-number';
import { seenBlocks, unassignedBySite } from '../../domain/time/seen';
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

function suggestionsOf(workspace: Workspace, log: SeenLog, date: string): Suggestions {
  const { zone } = teamSettings(workspace);
  const dayOf = localDays(zone);
  const day = dayNumber(date);
  const seen = log
    .all()
    .filter((each) => dayOf(each.from) === day)
    .map((each) => ({ ...each, clientId: each.clientId && workspace.canonical(each.clientId) }));
  const own = entriesOn(workspace, zone, { from: date, days: 1, memberId: workspace.me });
  const nameOf = (id: Suggestions['blocks'][number]['clientId']) => workspace.client.get(id)?.name;
  const working = workingFor(workspace);
  return {
    agreed: suggestsTime(workspace),
    workingFor: working && { clientId: working, name: nameOf(working) ?? '' },
    blocks: seenBlocks(seen).flatMap((block) => {
      const clientName = nameOf(block.clientId);
      if (clientName === undefined) return [];
      const covered = own.some(
        ({ entry: { start, end } }) => start < block.to && (end ?? Number.POSITIVE_INFINITY) > block.from,
      );
      return [{ ...block, clientName, covered }];
    }),
    unassigned: unassignedBySite(seen).map(({ site, ms }) => ({ site, minutes: Math.round(ms / 60_000) })),
  };
}
