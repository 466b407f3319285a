import { browser } from 'wxt/browser';

const TOGGLE = 'toggle-dock';

/** Tells the content script of a tab to show or hide the docked sidebar. */
export async function tellDock(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, TOGGLE, { frameId: 0 });
}

/** In the content script: calls `toggle` when asked to. */
export function onDockMessage(toggle: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (message === TOGGLE) toggle();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
