import { timer as after, distinctUntilChanged, from, map, merge, of, startWith, switchMap } from 'rxjs';
import { isId } from '../../domain/ids';
import { localDays } from '../../domain/local-date';
import { dayNumber } from '../../domain/score/day-number';
import { phaseOf } from '../../domain/time/focus';
import { earningShare, timeSinks } from '../../domain/time/time-sinks';
import { focusOf, pastRounds } from '../focus';
import { phaseChanges } from '../focus-keeper';
import { live } from '../live';
import { type SeenLog, seenLog } from '../seen-log';
import { suggestsTime } from '../suggest-settings';
import { teamSettings } from '../team-settings';
import type { FocusDay } from '../time-query-types';
import type { Workspace } from '../workspace';
import { unassignedOn } from './suggestions';
import { sheetOf } from './timesheet';
import type { View } from './view';

const MINUTE_MS = 60_000;
const SHOWN = 5;

/** The member's round, or the pause after it. */
export const focus: View<'focus'> = ({ workspace }) =>
  live(merge(workspace.device.changed, workspace.client.changed, phaseChanges(workspace)), () => {
    const round = focusOf(workspace);
    if (!round) return undefined;
    const clientId = workspace.canonical(round.clientId);
    const { name, until } = phaseOf(round, workspace.ports.now());
    return {
      clientId,
      clientName: workspace.client.get(clientId)?.name ?? '',
      phase: name,
      until,
      minutes: round.work / MINUTE_MS,
      interruptions: round.interruptions,
    };
  });

/** How a day of the member went: what earned, what did not, and how often they were drawn away. */
export const focusDay: View<'focusDay'> = ({ workspace }, { date }) =>
  workspace.device.changed.pipe(
    startWith(undefined),
    map(() => suggestsTime(workspace)),
    distinctUntilChanged(),
    switchMap((agreed) => (agreed ? from(seenLog(workspace)) : of(undefined))),
    switchMap((log) =>
      live(
        merge(
          workspace.entryDays.touched,
          workspace.device.changed,
          workspace.client.changed,
          workspace.settings.changed,
          after(MINUTE_MS, MINUTE_MS),
        ),
        () => dayOf(workspace, log, date),
      ),
    ),
  );

function dayOf(workspace: Workspace, log: SeenLog | undefined, date: string): FocusDay {
  const dayNumberOf = localDays(teamSettings(workspace).zone);
  const now = workspace.ports.now();
  const sheet = sheetOf(workspace, { from: date, days: 1, memberId: workspace.me, limit: 1000 });
  const parts = sheet.entries.map(({ clientId, start, end, minutes, billable }) => ({
    key: clientId,
    minutes: minutes ?? Math.floor(Math.max(0, (end ?? now) - start) / MINUTE_MS),
    earns: billable,
  }));
  const rounds = pastRounds(workspace).filter(({ start }) => dayNumberOf(start) === dayNumber(date));
  const elsewhere = (log ? unassignedOn(workspace, log, date) : []).map(({ site, minutes }) => ({
    key: site,
    minutes,
    earns: false,
  }));
  const nameOf = (key: string) => (isId('client', key) ? workspace.client.get(key)?.name : undefined) ?? key;
  return {
    share: earningShare(parts),
    rounds: rounds.length,
    interruptions: rounds.reduce((sum, round) => sum + round.interruptions, 0),
    sinks: timeSinks([...parts, ...elsewhere], SHOWN).map(({ key, minutes }) => ({
      key,
      name: nameOf(key),
      minutes,
    })),
  };
}
