import { browser } from 'wxt/browser';

/** Calls `listener` with the tab the person looks at, whenever that changes; undefined = another program is in front. */
export function watchFrontTab(listener: (tabId: number | undefined) => void): void {
  browser.tabs.onActivated.addListener(({ tabId }) => listener(tabId));
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId === browser.windows.WINDOW_ID_NONE) return listener(undefined);
    tellActive({ active: true, windowId }, listener);
  });
}

/** Calls `listener` once with the tab the person looks at now. */
export function askForFrontTab(listener: (tabId: number | undefined) => void): void {
  tellActive({ active: true, lastFocusedWindow: true }, listener);
}

function tellActive(
  which: { active: true; windowId?: number; lastFocusedWindow?: true },
  listener: (tabId: number | undefined) => void,
): void {
  browser.tabs.query(which).then(
    ([tab]) => listener(tab?.id),
    () => listener(undefined),
  );
}
