import { makeId } from '../../domain/ids';
import type { FieldsOf } from '../../domain/records/schemas';
import type { Change } from '../change';
import { ledgerYear } from '../ledger-table';
import type { RecordTable } from '../record-table';
import type { Workspace } from '../workspace';
import { changedSinceBirth } from './changed-since-birth';
import type { ImportedEntry, ImportState } from './import-types';
import { membersByName } from './members-by-name';

/** The years whose ledgers entries go to. */
export function yearsOf(entries: readonly ImportedEntry[]): ReadonlySet<number> {
  return new Set(entries.map(ledgerYear));
}

/** Writes entries under the ids that their content gives them; says what became of each. */
export function importEntries(
  workspace: Workspace,
  change: Change,
  entries: readonly ImportedEntry[],
  restore: boolean,
): ImportState[] {
  const memberOf = membersByName(workspace);
  const { me } = workspace;
  return entries.map((row) => {
    const id = makeId('entry', row.key);
    const fields: FieldsOf<'entry'> = {
      clientId: row.clientId,
      memberId: memberOf(row.person) ?? me,
      start: row.start,
      end: row.end,
      zone: row.zone,
      activity: row.activity,
      billable: row.billable,
      note: row.note,
      source: 'import',
    };
    const home = homeOf(workspace, id, ledgerYear(row));
    const present = home?.getEvenDeleted(id);
    if (!home || !present) {
      workspace.entry.create(change, id, me, fields, true);
      return 'new';
    }
    if (present.deletedAt !== undefined) {
      if (restore) home.restore(change, id);
      return restore ? 'new' : 'deleted';
    }
    const { start, end, activity, billable, note } = fields;
    const says = { activity, billable, note };
    const isAsLong = present.end !== undefined && present.end - present.start === row.end - row.start;
    const wanted = row.placed && isAsLong ? says : { start, end, ...says };
    const changes = changedSinceBirth(home.map.get(id), present, wanted);
    if (!changes) return 'same';
    home.edit(change, id, changes);
    return 'changed';
  });
}

/** The ledger that holds an entry: the one of its year, or another one when its start has moved since. */
function homeOf(
  workspace: Workspace,
  id: ReturnType<typeof makeId<'entry'>>,
  year: number,
): RecordTable<'entry'> | undefined {
  const own = workspace.entry.year(year);
  if (own?.has(id)) return own;
  for (const table of workspace.entry.tables) if (table.has(id)) return table;
  return undefined;
}
