import { browser } from 'wxt/browser';

/** How the dock stood on a site, kept in the extension's storage (the host page can not read it). */
export async function recallDock(site: string): Promise<unknown> {
  const key = `dock:${site}`;
  return (await browser.storage.local.get(key))[key];
}

export function rememberDock(site: string, state: unknown): void {
  browser.storage.local
    .set({ [`dock:${site}`]: state })
    .catch((error: unknown) => console.info('The width of the sidebar could not be remembered', error));
}
