import type { RecordOf } from '../domain/records/schemas';
import { nextLocalTime } from '../domain/time/local-instant';
import { notice, type Presence, type Sign } from '../domain/time/presence';
import { type Absence, absencesOf, keepAbsences } from './absences';
import type { Change } from './change';
import { dayEndOf } from './timer-settings';
import type { Workspace } from './workspace';

const SEEN = 'presence-seen';
const AWAY = 'presence-away';
/** A timer that nobody answers for is ended this long after the end of the day (milliseconds). */
const CAPPED_AFTER_MS = 30 * 60_000;

/** Whether the browser has said that nobody is there. */
export function isAway({ ports }: Workspace): boolean {
  return ports.memory?.get(AWAY) === 'yes';
}

/** Takes in a sign of the person, and asks about every running timer of theirs that ran on while they were not there. */
export function takeSign(workspace: Workspace, change: Change, sign: Sign): void {
  const { presence, absence } = notice(remembered(workspace), sign);
  remember(workspace, presence);
  if (!absence) return;
  const known = absencesOf(workspace);
  const asked = workspace.timers
    .of(workspace.me)
    .filter(({ start }) => start < absence.to)
    .map(({ id, start }): Absence => {
      const from = Math.max(absence.from, start);
      return { id: workspace.ports.random(), entryId: id, from, to: absence.to, why: 'away' };
    });
  if (asked.length > 0) keepAbsences(workspace, change, [...known, ...asked]);
}

/** The beat of the engine's own clock: notices a sleep, a restart or a jump of the clock, and the end of the day. */
export function beat(workspace: Workspace): void {
  workspace.write('presence', (change) => {
    takeSign(workspace, change, { kind: 'beat', at: change.now });
  });
  workspace.write('day-end', (change) => {
    for (const entry of workspace.timers.of(workspace.me)) endDay(workspace, change, entry);
  });
}

function endDay(workspace: Workspace, change: Change, entry: RecordOf<'entry'>): void {
  const from = nextLocalTime(entry.start, minutesOf(dayEndOf(workspace)), entry.zone);
  if (change.now < from) return;
  const known = absencesOf(workspace);
  const about = known.filter(({ entryId, settled }) => entryId === entry.id && !settled);
  // Who was away then is asked about that, and that answer covers the end of the day too.
  if (about.some(({ why, to }) => why === 'away' && to >= from)) return;
  const asked = known.find(
    ({ entryId, why, from: at }) => entryId === entry.id && why === 'day-end' && at === from,
  );
  if (!asked) {
    const question: Absence = {
      id: workspace.ports.random(),
      entryId: entry.id,
      from,
      to: change.now,
      why: 'day-end',
    };
    keepAbsences(workspace, change, [...known, question]);
  } else if (!asked.settled && change.now - from > CAPPED_AFTER_MS) {
    workspace.entry.edit(change, entry.id, { end: Math.max(from, entry.start) });
  }
}

function minutesOf(time: string | undefined): number {
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number);
  return hours * 60 + minutes;
}

function remembered({ ports }: Workspace): Presence {
  const seen = Number(ports.memory?.get(SEEN) ?? Number.NaN);
  return {
    seenAt: Number.isFinite(seen) && seen > 0 ? seen : undefined,
    away: ports.memory?.get(AWAY) === 'yes',
  };
}

function remember({ ports }: Workspace, { seenAt, away }: Presence): void {
  ports.memory?.set(SEEN, String(seenAt ?? ''));
  ports.memory?.set(AWAY, away ? 'yes' : 'no');
}
