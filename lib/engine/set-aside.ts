import type { Workspace } from './workspace';

/** Records that do not parse, as far as they have been read: they stay stored, and are shown in the settings. */
export function setAsideRecords(
  workspace: Workspace,
): { readonly where: string; readonly message: string }[] {
  const { member, client, contact, tag, note, privateNote, request, invoice, payment, rating } = workspace;
  const book = [member, client, contact, tag, note, privateNote, request, invoice, payment, rating];
  return [...book, ...workspace.entry.tables, ...workspace.interaction.tables].flatMap((table) =>
    [...table.setAside].map(([id, message]) => ({ where: id, message })),
  );
}

/** Reads every record once, so that those that do not parse are known. Lets other work in between. */
export async function findSetAside(workspace: Workspace, pause: () => Promise<void>): Promise<void> {
  let left = 500;
  const { member, client, contact, tag, note, privateNote, request, invoice, payment, rating } = workspace;
  const book = [member, client, contact, tag, note, privateNote, request, invoice, payment, rating];
  for (const table of [...book, ...workspace.entry.tables, ...workspace.interaction.tables]) {
    for (const id of table.ids()) {
      table.getEvenDeleted(id as never);
      left -= 1;
      if (left === 0) {
        left = 500;
        await pause();
      }
    }
  }
}
