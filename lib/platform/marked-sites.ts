import { browser } from 'wxt/browser';
import { joinTabs } from './join-tabs';

const KEY = 'marked-sites';

/** Hosts on which the person wants a dot on the closed dock when there is a warning to read. */
export async function markedSites(): Promise<readonly string[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter((host) => typeof host === 'string') : [];
}

/** Wants the dot on a host, or no longer; its open pages follow. */
export async function markSite(host: string, on: boolean): Promise<void> {
  const others = (await markedSites()).filter((other) => other !== host);
  await browser.storage.local.set({ [KEY]: on ? [...others, host] : others });
  await joinTabs([`*://${host}/*`]);
}

/** Calls `listener` with the marked hosts now and whenever they change. */
export function followMarkedSites(listener: (hosts: readonly string[]) => void): void {
  const tell = () => {
    markedSites().then(listener, (error: unknown) => console.warn('Marked sites could not be read', error));
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) tell();
  });
  tell();
}
