import * as v from 'valibot';
import type { ClientId, InvoiceId } from '../../domain/ids';
import { CommandError } from '../command-error';
import type { Workspace } from '../workspace';
import { someEntries } from './arguments';
import type { Command } from './command';

export const markBilled: Command<'markBilled'> = {
  args: v.object({ ids: someEntries, number: v.pipe(v.string(), v.trim(), v.maxLength(500)) }),
  run({ workspace, change }, { ids, number }) {
    for (const id of ids) {
      const entry = workspace.entry.get(id);
      if (!entry) throw new CommandError('not-found', 'One of these entries is not there any more.');
      if (entry.end === undefined)
        throw new CommandError('refused', 'A running timer can not be billed. Stop it first.', {
          reason: 'running-billed',
        });
      const invoiceId = number === '' ? undefined : invoiceOf(workspace, entry.clientId, number);
      const billedAs = number === '' || invoiceId ? undefined : number;
      workspace.entry.edit(change, id, { invoiceId, billedAs });
    }
    return null;
  },
};

function invoiceOf(workspace: Workspace, client: ClientId, number: string): InvoiceId | undefined {
  for (const id of workspace.idsOf('invoice', workspace.canonical(client)))
    if (workspace.invoice.get(id)?.number === number) return id;
  return undefined;
}
