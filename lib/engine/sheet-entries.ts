import type { ClientId, MemberId } from '../domain/ids';
import { localDays } from '../domain/local-date';
import type { RecordOf } from '../domain/records/schemas';
import { dayNumber } from '../domain/score/day-number';
import type { Workspace } from './workspace';

export interface SheetWanted {
  /** First day, YYYY-MM-DD, and how many. */
  readonly from: string;
  readonly days: number;
  readonly memberId?: MemberId | undefined;
  readonly clientId?: ClientId | undefined;
}

/** An entry with the day it counts for (days from the first one wanted) and the client that stands for its own. */
export interface DayEntry {
  readonly entry: RecordOf<'entry'>;
  readonly clientId: ClientId;
  readonly day: number;
}

/** The entries that start on the days wanted, in the workspace's zone, by start. Clients that are gone are left out. */
export function entriesOn(workspace: Workspace, zone: string, wanted: SheetWanted): DayEntry[] {
  const first = dayNumber(wanted.from);
  const dayOf = localDays(zone);
  const client = wanted.clientId && workspace.canonical(wanted.clientId);
  const found: DayEntry[] = [];
  // A zone is at most 14 hours ahead of UTC and 12 behind it.
  for (const id of workspace.entryDays.between(first - 1, first + wanted.days)) {
    const entry = workspace.entry.get(id);
    if (!entry || (wanted.memberId && entry.memberId !== wanted.memberId)) continue;
    const day = dayOf(entry.start) - first;
    if (day < 0 || day >= wanted.days) continue;
    const clientId = workspace.canonical(entry.clientId);
    if ((client && clientId !== client) || !workspace.client.get(clientId)) continue;
    found.push({ entry, clientId, day });
  }
  return found.sort((a, b) => a.entry.start - b.entry.start || (a.entry.id < b.entry.id ? -1 : 1));
}

/** Loads the ledgers of the years that these days lie in; resolves at once when they are loaded. */
export async function loadDays(workspace: Workspace, from: string, days: number): Promise<void> {
  for (const year of yearsOf(from, days)) await workspace.ledgers.load(year);
}

/** Whether a ledger of these days exists and is not loaded. */
export function isMissing(workspace: Workspace, from: string, days: number): boolean {
  return yearsOf(from, days).some((year) => workspace.ledgers.digested.includes(year));
}

/** The UTC years in which an entry of these days may start. */
function yearsOf(from: string, days: number): number[] {
  const DAY_MS = 86_400_000;
  const first = dayNumber(from);
  const years = [first - 1, first + days].map((day) => new Date(day * DAY_MS).getUTCFullYear());
  return [...new Set(years)];
}
