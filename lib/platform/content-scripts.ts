import { browser } from 'wxt/browser';

const FILE = '/content-scripts/content.js';

/**
 * After an install or update: runs the content script in the tabs that are open already, so that nobody has to reload
 * their mail. The old instance notices that it is orphaned and leaves.
 */
export function adoptOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => {
    void adopt();
  });
}

async function adopt(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const matches = scripts.flatMap(({ matches: patterns }) => patterns ?? []);
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: matches })) {
    if (id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] as never })
      .catch((error: unknown) =>
        console.info('A tab could not be joined; it will be after a reload.', error),
      );
  }
}
