import { browser } from 'wxt/browser';
import { joinTabs } from './join-tabs';

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
  await joinTabs(scripts.flatMap(({ matches }) => matches ?? []));
}
