import { browser } from 'wxt/browser';

/** What the docked sidebar of a tab may be told: to show or hide itself, or to be open with the keyboard in it. */
export type DockWord = 'toggle-dock' | 'focus-dock';

/** Tells the content script of a tab what its docked sidebar is to do. */
export async function tellDock(tabId: number, word: DockWord): Promise<void> {
  await browser.tabs.sendMessage(tabId, word, { frameId: 0 });
}

/** In the content script: does what it is told. */
export function onDockMessage(deeds: Readonly<Record<DockWord, () => void>>, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (message === 'toggle-dock' || message === 'focus-dock') deeds[message]();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
