import { browser } from 'wxt/browser';

const LEAVE = 'leave-site';

/** Tells the page scripts in all tabs of a pattern that they may not stay. */
export async function tellToLeave(pattern: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      await browser.tabs.sendMessage(id, LEAVE).catch((error: unknown) => {
        console.info('A tab had nothing to leave', error);
      });
    }),
  );
}

/** In the content script: calls `leave` when the person has taken the site's permission away. */
export function onLeave(leave: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (message === LEAVE) leave();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
