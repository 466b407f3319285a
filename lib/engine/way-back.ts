import type { EntryId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import { type Interrupting, interruptedBy } from '../domain/time/interruptions';
import type { WayBack } from './time-query-types';
import type { Workspace } from './workspace';

const DAY_MS = 86_400_000;
/** Nobody goes back to what was interrupted longer ago (milliseconds). */
const FORGOTTEN_MS = 12 * 3_600_000;

/** What an entry interrupted, the latest first; clients that are gone left out. */
export function wayBackFrom(workspace: Workspace, entry: RecordOf<'entry'>): WayBack[] {
  const read = (record: RecordOf<'entry'>): Interrupting => ({
    id: record.id,
    clientId: workspace.canonical(record.clientId),
    interrupted: record.interrupted,
  });
  const find = (id: EntryId) => {
    const record = workspace.entry.get(id);
    return record && read(record);
  };
  return interruptedBy(read(entry), find).flatMap(({ id, clientId }) => {
    const client = workspace.client.get(clientId);
    return client ? [{ entryId: id, clientId, clientName: client.name }] : [];
  });
}

/** The entry of this member that ended last, within the last hours. */
export function lastEnded(workspace: Workspace): RecordOf<'entry'> | undefined {
  const now = workspace.ports.now();
  const today = Math.floor(now / DAY_MS);
  let last: RecordOf<'entry'> | undefined;
  for (const id of workspace.entryDays.between(today - 1, today)) {
    const entry = workspace.entry.get(id);
    if (entry?.end === undefined || entry.memberId !== workspace.me || now - entry.end > FORGOTTEN_MS)
      continue;
    if (!last || isLater(entry, last)) last = entry;
  }
  return last;
}

/** Two may end in the same moment: then the one that began later is the one that was left. */
function isLater(a: RecordOf<'entry'>, b: RecordOf<'entry'>): boolean {
  const later = (a.end ?? 0) - (b.end ?? 0) || a.start - b.start || a.createdAt - b.createdAt;
  return later === 0 ? a.id > b.id : later > 0;
}
