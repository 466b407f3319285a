import type { Driver, View } from './view';

/** Page of the extension that the dock shows in the host page. */
export const SIDEBAR_PAGE = 'sidebar.html';

/** The sidebar docked in the tab's page, once its iframe is there. */
export function dockedSidebar<V extends View>(
  driver: Driver,
  tab: { frame(urlPrefix: string): Promise<V> },
): Promise<V> {
  return tab.frame(`${driver.extensionOrigin}/${SIDEBAR_PAGE}`);
}
