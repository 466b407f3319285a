import type { ChromiumTab } from '../../harness/chromium-view';
import type { Firefox } from '../../harness/firefox';
import type { Driver, Tab } from '../../harness/view';

/** Brings a tab to the front, as a click on it does. Firefox gives keys only to the one in front. */
export async function toFront(driver: Driver, tab: Tab): Promise<void> {
  if (isChromiumTab(tab)) return tab.page.bringToFront();
  if (!isFirefox(driver)) throw new Error(`Unknown browser ${driver.browser}`);
  const address = JSON.stringify(await tab.url());
  await driver.privileged(
    `(gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === ${address}), true)`,
  );
  await tab.waitUntil(`document.visibilityState === 'visible' && document.hasFocus()`, 'the tab is in front');
}

export function isFirefox(driver: Driver): driver is Firefox {
  return driver.browser === 'firefox';
}

export function isChromiumTab(tab: Tab): tab is ChromiumTab {
  return 'page' in tab;
}
