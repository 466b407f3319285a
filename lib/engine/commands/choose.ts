import * as v from 'valibot';
import { CommandError } from '../command-error';
import type { Command } from './command';

/** Remembers, for the record that is open in a tab, which of its people the member works with. */
export const choose: Command<'choose'> = {
  args: v.object({ tabId: v.optional(v.number()), address: v.pipe(v.string(), v.maxLength(320)) }),
  run({ tabs, tabId }, args) {
    const tab = tabId ?? args.tabId;
    if (tab === undefined) throw new CommandError('invalid', 'No page is open here to choose a person on.');
    tabs.choose(tab, args.address);
    return null;
  },
};
