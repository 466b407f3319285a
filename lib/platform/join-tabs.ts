import { browser } from 'wxt/browser';
import { PAGE_SCRIPT } from './page-script';

/** Runs the page script in the open tabs of these patterns. An older instance notices that it is replaced and leaves. */
export async function joinTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: [...patterns] })) {
    if (id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [`/${PAGE_SCRIPT}`] as never })
      .catch((error: unknown) =>
        console.info('A tab could not be joined; it will be after a reload.', error),
      );
  }
}
