import * as v from 'valibot';
import { normaliseAddress } from '../../domain/mail-address';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { recordLink } from '../record-link';
import { aClient } from './arguments';
import type { Command } from './command';

/**
 * Remembers, while a record is open in a tab, which of its people (or which client of theirs) the member works with.
 * Where nobody can be read, the record itself is linked to the client, so that nobody has to choose again.
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
    if (args.address === '' && clientId && reference !== undefined) {
      workspace.linksOf.set(change, clientId, recordLink(state.host, reference), true, workspace.me);
    } else {
      tabs.choose(tab, { address: normaliseAddress(args.address) ?? args.address, clientId });
    }
    return null;
  },
};
