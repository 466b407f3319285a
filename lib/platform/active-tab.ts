import { browser } from 'wxt/browser';

/** Calls `listener` with the id of the tab in front of this window: now, and whenever another one comes to the front. */
export function watchActiveTab(listener: (tabId: number | undefined) => void): void {
  const tell = () => {
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => listener(tab?.id),
      () => listener(undefined),
    );
  };
  browser.tabs.onActivated.addListener(tell);
  tell();
}

/** Opens a page of the extension in a tab, or brings the tab to the front that shows it already. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
