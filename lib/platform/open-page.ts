import { browser } from 'wxt/browser';

/** Opens a page of the extension in a tab. A frame inside a page may have no tabs of its own to open: the background does it then. */
export async function openPage(path: string): Promise<void> {
  if (browser.tabs) await browser.tabs.create({ url: browser.runtime.getURL(path) });
  else await browser.runtime.sendMessage({ openPage: path });
}

/** In the background: opens what a page of ours asks for. */
export function onPageAsked(): void {
  const home = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, { url }) => {
    const { openPage: path } = { ...(message as { openPage?: unknown } | null) };
    if (typeof path !== 'string' || !path.startsWith('/') || !url?.startsWith(home)) return;
    openPage(path).catch((error: unknown) => console.warn('A page could not be opened', error));
  });
}
