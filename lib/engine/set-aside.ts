import { schemaVersion } from './migrations';
import type { RecordTable } from './record-table';
import type { Workspace } from './workspace';

/** Records that do not parse, as far as they have been read: they stay stored, and are shown in the settings. */
export function setAsideRecords(
  workspace: Workspace,
): { readonly where: string; readonly message: string }[] {
  return tablesOf(workspace).flatMap((table) =>
    [...table.setAside].map(([id, message]) => ({ where: id, message })),
  );
}

/** Whether a newer version of the extension has written records here, as far as they have been read. */
export function hasNewerRecords(workspace: Workspace): boolean {
  return tablesOf(workspace).some(({ newestVersion }) => newestVersion > schemaVersion);
}

/** Reads every record once, so that those that do not parse are known. Lets other work in between. */
export async function findSetAside(workspace: Workspace, pause: () => Promise<void>): Promise<void> {
  let left = 500;
  for (const table of tablesOf(workspace)) {
    for (const id of table.ids()) {
      table.getEvenDeleted(id);
      left -= 1;
      if (left === 0) {
        left = 500;
        await pause();
      }
    }
  }
  workspace.readThrough.next();
}

type AnyTable = Pick<RecordTable<'client'>, 'setAside' | 'newestVersion' | 'ids' | 'getEvenDeleted'>;

function tablesOf(workspace: Workspace): AnyTable[] {
  const { member, client, contact, tag, note, privateNote, request, invoice, payment, rating, rate, recipe } =
    workspace;
  const { review, decision, chance, followup, parting, cost, jar } = workspace;
  const book = [
    ...[member, client, contact, tag, note, privateNote, request, invoice, payment, rating, rate, recipe],
    ...[review, decision, chance, followup, parting, cost, jar],
  ];
  return [...book, ...workspace.entry.tables, ...workspace.interaction.tables] as AnyTable[];
}
