import { merge } from 'rxjs';
import { filter } from 'rxjs/operators';
import type { ClientId, EntryId, MemberId } from '../../domain/ids';
import { zoneOffset } from '../../domain/local-date';
import { dayNumber, isoDate } from '../../domain/score/day-number';
import { gaps, overlapping, type Stretch } from '../../domain/time/overlaps';
import { roundMinutes, shownMinutes } from '../../domain/time/rounding';
import { live } from '../live';
import { roundingOf } from '../rounding-of';
import { type DayEntry, entriesOn, isMissing, loadDays } from '../sheet-entries';
import { SheetSums } from '../sheet-sums';
import { teamSettings } from '../team-settings';
import type { SheetEntry, Timesheet, TimesheetArgs } from '../time-query-types';
import type { Workspace } from '../workspace';
import type { View } from './view';

const MINUTE_MS = 60_000;
/** A shorter pause is none worth a mark, a longer one is the end of a day's work. */
const GAP = { from: 15 * MINUTE_MS, to: 6 * 60 * MINUTE_MS } as const;

/** The time sheet of some days. Its sums are sums of the whole minutes it shows. */
export const timesheet: View<'timesheet'> = ({ workspace, newDay }, args) => {
  const first = dayNumber(args.from);
  const inside = (days: ReadonlySet<number>) =>
    [...days].some((day) => day >= first - 1 && day <= first + args.days);
  if (isMissing(workspace, args.from, args.days))
    loadDays(workspace, args.from, args.days).catch(workspace.ports.report);
  return live(
    merge(
      workspace.entryDays.touched.pipe(filter(inside)),
      workspace.client.changed,
      workspace.member.changed,
      workspace.invoice.changed,
      workspace.settings.changed,
      newDay,
    ),
    () => sheetOf(workspace, args),
  );
};

/** The sheet as it reads now. */
export function sheetOf(workspace: Workspace, args: TimesheetArgs): Timesheet {
  const { zone } = teamSettings(workspace);
  const found = entriesOn(workspace, zone, args);
  const stretches = found.flatMap(stretchOf);
  const marked = overlapping(stretches);
  const sums = new SheetSums(args.days, (id) => (args.rounded ? roundingOf(workspace, id) : undefined));
  const heat = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const entries: SheetEntry[] = [];
  const members = new Set<MemberId>([workspace.me]);
  for (const each of found) {
    const { entry, clientId, day } = each;
    members.add(entry.memberId);
    const minutes =
      entry.end === undefined
        ? undefined
        : roundMinutes(shownMinutes(entry.start, entry.end), sums.byEntry(clientId));
    if (minutes !== undefined) {
      sums.add(clientId, day, minutes, entry.billable !== false);
      warm(heat, zone, entry.start, minutes);
    }
    if (entries.length < args.limit) entries.push(sheetEntry(workspace, each, args.from, minutes, marked));
  }
  const nameOf = (id: ClientId) => workspace.client.get(id)?.name ?? '';
  return {
    from: args.from,
    zone,
    entries,
    count: found.length,
    ...sums.result(nameOf, (day) => isoDate(dayNumber(args.from) + day)),
    heat,
    gaps: gaps(stretches, GAP.from, GAP.to).map(({ who, from, to }) => ({
      memberId: who as MemberId,
      from,
      to,
    })),
    members: [...members].map((id) => ({ id, name: workspace.member.get(id)?.name ?? '' })),
  };
}

function stretchOf({ entry: { id, memberId, start, end } }: DayEntry): Stretch<EntryId>[] {
  return end === undefined ? [] : [{ id, who: memberId, start, end }];
}

function sheetEntry(
  workspace: Workspace,
  { entry, clientId, day }: DayEntry,
  from: string,
  minutes: number | undefined,
  marked: ReadonlySet<EntryId>,
): SheetEntry {
  const { id, memberId, start, end, note, activity, billable, inScope, invoiceId, billedAs } = entry;
  return {
    id,
    clientId,
    memberId,
    date: isoDate(dayNumber(from) + day),
    start,
    end,
    minutes,
    note: note ?? '',
    activity: activity ?? '',
    billable: billable !== false,
    inScope,
    billed: invoiceId === undefined ? billedAs : (workspace.invoice.get(invoiceId)?.number ?? ''),
    overlaps: marked.has(id),
  };
}

/** Spreads minutes over the hours of the day in which they lie, from their start on. */
function warm(heat: number[][], zone: string, start: number, minutes: number): void {
  const wall = Math.floor((start + zoneOffset(start, zone)) / MINUTE_MS);
  for (let done = 0; done < minutes; ) {
    const at = wall + done;
    const step = Math.min(60 - (((at % 60) + 60) % 60), minutes - done);
    // 1970-01-01 was a Thursday, the fourth day of its week.
    const row = heat[(((Math.floor(at / 1440) + 3) % 7) + 7) % 7];
    const hour = ((Math.floor(at / 60) % 24) + 24) % 24;
    if (row) row[hour] = (row[hour] ?? 0) + step;
    done += step;
  }
}
