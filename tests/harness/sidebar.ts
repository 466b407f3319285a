import type { View } from './view';

/** Page of the extension that the dock shows in a host page, and that fills the native panel. */
export const SIDEBAR_PAGE = 'sidepanel.html';

/**
 * The sidebar docked in the tab's page, once its iframe is there. In Chromium the iframe's host changes with every
 * start of the browser, so it is found by its page.
 */
export function dockedSidebar<V extends View>(tab: { frame(address: RegExp): Promise<V> }): Promise<V> {
  return tab.frame(/^(chrome|moz)-extension:\/\/[^/]+\/sidepanel\.html/);
}
