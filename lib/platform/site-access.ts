import { browser } from 'wxt/browser';
import type { FrontTab } from './active-tab';

const FILE = 'content-scripts/content.js';

/**
 * Asks the person for access to the site in a tab, then watches it for good. False when they decline. To be called
 * straight from a click: the browser asks only then.
 */
export async function allowSite({ id, origin }: FrontTab): Promise<boolean> {
  if (origin === undefined) return false;
  const pattern = `${origin}/*`;
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
  await browser.scripting.executeScript({
    target: { tabId: id, allFrames: true },
    files: [`/${FILE}`] as never,
  });
  return true;
}
