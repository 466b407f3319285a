import * as v from 'valibot';
import { type ClientId, type EntryId, type Id, isId, makeId } from '../../domain/ids';
import { zoneOffset } from '../../domain/local-date';
import { text } from '../../domain/records/fields';
import type { FieldsOf } from '../../domain/records/schemas';
import { dayNumber } from '../../domain/score/day-number';
import { localInstant } from '../../domain/time/local-instant';
import { shownMinutes } from '../../domain/time/rounding';
import { addDays } from '../../domain/time/week';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { isBilled } from '../finished-entry';
import { entriesOn, loadDays } from '../sheet-entries';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import { aClient, aDate, someEntries } from './arguments';
import type { Command, CommandContext } from './command';

const MINUTE_MS = 60_000;
/** Where a day begins that holds nothing yet (minutes after midnight). */
const MORNING = 9 * 60;
const dayMinutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));

export const addTime: Command<'addTime'> = {
  args: v.object({
    clientId: aClient,
    date: aDate,
    minutes: v.pipe(dayMinutes, v.minValue(1)),
    from: v.optional(dayMinutes),
    note: v.optional(text),
    activity: v.optional(v.pipe(v.string(), v.maxLength(500))),
    billable: v.optional(v.boolean()),
  }),
  prepare: (workspace, { date }) => loadDays(workspace, date, 1),
  run(context, { clientId, date, minutes, from, note, activity, billable }) {
    const client = existingClient(context.workspace, clientId);
    const { zone } = teamSettings(context.workspace);
    const start = from === undefined ? nextFree(context.workspace, date) : localInstant(date, from, zone);
    return bear(context, {
      clientId: client,
      start,
      end: start + minutes * MINUTE_MS,
      billable: billable ?? true,
      note,
      activity,
    });
  },
};

export const setDayTime: Command<'setDayTime'> = {
  args: v.object({ clientId: aClient, date: aDate, minutes: dayMinutes }),
  prepare: (workspace, { date }) => loadDays(workspace, date, 1),
  run(context, { clientId, date, minutes }) {
    const { workspace, change } = context;
    const client = existingClient(workspace, clientId);
    const { zone } = teamSettings(workspace);
    const own = entriesOn(workspace, zone, { from: date, days: 1, memberId: workspace.me, clientId: client });
    const finished = own.flatMap(({ entry }) =>
      entry.end === undefined ? [] : [{ ...entry, end: entry.end }],
    );
    const present = finished.reduce((sum, { start, end }) => sum + shownMinutes(start, end), 0);
    const [only, ...others] = finished.filter((entry) => !isBilled(entry));
    if (minutes > present) {
      const start = nextFree(workspace, date);
      bear(context, {
        clientId: client,
        start,
        end: start + (minutes - present) * MINUTE_MS,
        billable: true,
      });
    } else if (minutes < present) {
      const kept = only && shownMinutes(only.start, only.end) - (present - minutes);
      if (!only || others.length > 0 || kept === undefined || kept < 0)
        throw new CommandError(
          'refused',
          'There are several entries on this day, or they are billed. Shorten them one by one in the list.',
          { reason: 'several-entries' },
        );
      if (kept === 0) workspace.entry.remove(change, only.id);
      else workspace.entry.edit(change, only.id, { end: only.start + kept * MINUTE_MS });
    }
    return null;
  },
};

export const editEntries: Command<'editEntries'> = {
  args: v.object({
    ids: someEntries,
    changes: v.object({
      clientId: v.optional(aClient),
      activity: v.optional(v.pipe(v.string(), v.maxLength(500))),
      note: v.optional(text),
      billable: v.optional(v.boolean()),
      inScope: v.optional(v.boolean()),
      billedAs: v.optional(v.pipe(v.string(), v.maxLength(500))),
      invoiceId: v.optional(v.custom<Id<'invoice'>>((value) => isId('invoice', value), 'not an invoice')),
    }),
  }),
  run({ workspace, change }, { ids, changes }) {
    const clientId = changes.clientId && existingClient(workspace, changes.clientId);
    const wanted = clientId ? { ...changes, clientId } : changes;
    for (const id of ids) workspace.entry.edit(change, id, wanted);
    return null;
  },
};

export const removeEntries: Command<'removeEntries'> = {
  args: v.object({ ids: someEntries }),
  run({ workspace, change }, { ids }) {
    for (const id of ids) workspace.entry.remove(change, id);
    return null;
  },
};

export const copyWeek: Command<'copyWeek'> = {
  args: v.object({ from: aDate, to: aDate }),
  async prepare(workspace, { from, to }) {
    await loadDays(workspace, from, 7);
    await loadDays(workspace, to, 7);
  },
  run(context, { from, to }) {
    const { workspace } = context;
    const { zone } = teamSettings(workspace);
    const own = (first: string) =>
      entriesOn(workspace, zone, { from: first, days: 7, memberId: workspace.me });
    const there = new Set(own(to).map(({ entry, clientId }) => `${clientId} ${entry.start}`));
    let copied = 0;
    for (const { entry, clientId, day } of own(from)) {
      if (entry.end === undefined) continue;
      const wall = entry.start + zoneOffset(entry.start, zone) - (dayNumber(from) + day) * 1440 * MINUTE_MS;
      const start = localInstant(addDays(to, day), Math.floor(wall / MINUTE_MS), zone);
      // Copied twice, a week is there once.
      if (there.has(`${clientId} ${start}`)) continue;
      const { activity, note, billable, inScope } = entry;
      const end = start + (entry.end - entry.start);
      bear(context, { clientId, start, end, activity, note, billable, inScope });
      copied += 1;
    }
    return copied;
  },
};

function bear(
  { workspace, change }: CommandContext,
  fields: Pick<FieldsOf<'entry'>, 'start' | 'end' | 'activity' | 'note' | 'billable' | 'inScope'> & {
    readonly clientId: ClientId;
  },
): EntryId {
  const id = makeId('entry', workspace.ports.random());
  workspace.entry.create(change, id, workspace.me, {
    ...fields,
    memberId: workspace.me,
    zone: workspace.ports.zone(),
    source: 'manual',
  });
  return id;
}

/** After the last of the member's own entries of a day, or in the morning. Epoch ms. */
function nextFree(workspace: Workspace, date: string): number {
  const { zone } = teamSettings(workspace);
  const ends = entriesOn(workspace, zone, { from: date, days: 1, memberId: workspace.me }).map(
    ({ entry: { start, end } }) => end ?? start,
  );
  return Math.max(localInstant(date, MORNING, zone), ...ends);
}
