import { browser } from 'wxt/browser';

/** Brings a tab on this host (with its port, where it has one) to the front, or opens one. */
export async function showSite(host: string): Promise<void> {
  const [hostname = host] = host.split(':');
  const tabs = await browser.tabs.query({ url: `*://${hostname}/*` });
  const tab = tabs.find(({ url }) => url !== undefined && new URL(url).host === host) ?? tabs[0];
  if (tab?.id === undefined) await browser.tabs.create({ url: `https://${host}/` });
  else await browser.tabs.update(tab.id, { active: true });
}
