import { filter } from 'rxjs';
import { live } from '../live';
import type { View } from './view';

/** When the key for a request was pressed in a tab. */
export const requestKey: View<'requestKey'> = ({ tabs, tabId }, args) => {
  const tab = tabId ?? args.tabId;
  return live(tabs.asked.pipe(filter((asked) => asked === tab)), () => ({
    at: tab === undefined ? undefined : tabs.askedAt.get(tab),
  }));
};
