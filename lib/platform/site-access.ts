import { browser } from 'wxt/browser';

const FILE = 'content-scripts/content.js';

/** Asks the person for access to the site in a tab, then watches it for good. False when they decline. */
export async function allowSite(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  // Without access the browser does not tell the address: the person opens the panel from the button, which grants it once.
  if (url === undefined || !URL.canParse(url)) return false;
  const pattern = `${new URL(url).origin}/*`;
  if (!(await browser.permissions.request({ origins: [pattern] }))) return false;
  await browser.scripting.registerContentScripts([
    {
      id: pattern,
      js: [FILE],
      matches: [pattern],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [`/${FILE}`] as never });
  return true;
}
