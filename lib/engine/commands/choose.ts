import * as v from 'valibot';
import type { ClientId } from '../../domain/ids';
import { normaliseAddress } from '../../domain/mail-address';
import type { Change } from '../change';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { recordLink } from '../record-link';
import type { Workspace } from '../workspace';
import { aClient } from './arguments';
import type { Command } from './command';

/**
 * Remembers which of a record's people, or which client of theirs, the member works with: by a link of the record to the client, so
 * that nobody has to choose again, and undo asks anew. Where the page names no record or the person is no client's, it lasts while
 * the record stays open in the tab.
 */
export const choose: Command<'choose'> = {
  args: v.object({
    tabId: v.optional(v.number()),
    address: v.pipe(v.string(), v.maxLength(320)),
    clientId: v.optional(aClient),
  }),
  run({ workspace, change, tabs, tabId }, args) {
    const tab = tabId ?? args.tabId;
    const state = tab === undefined ? undefined : tabs.state(tab);
    if (tab === undefined || !state)
      throw new CommandError('not-found', 'No page is open here to choose a person on.');
    const clientId = args.clientId && existingClient(workspace, args.clientId);
    const { reference } = state.observation;
    const link =
      clientId === undefined || reference === undefined ? undefined : recordLink(state.host, reference);
    if (clientId && link !== undefined) linkOnly(workspace, change, clientId, link);
    if (args.address !== '' || link === undefined)
      tabs.choose(tab, { address: normaliseAddress(args.address) ?? args.address, clientId, link });
    return null;
  },
};

/** A record is linked to one client: whoever chooses another takes it from the one before. */
function linkOnly(workspace: Workspace, change: Change, client: ClientId, link: string): void {
  for (const other of workspace.linksOf.leftsOf(link))
    if (workspace.canonical(other) !== client)
      workspace.linksOf.set(change, other, link, false, workspace.me);
  workspace.linksOf.set(change, client, link, true, workspace.me);
}
