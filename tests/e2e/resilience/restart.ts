import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium } from '../../harness/chromium';
import { chromiumTab } from '../../harness/chromium-view';
import { eventually } from '../../harness/deadline';
import { GMAIL } from '../../harness/gmail-like';
import type { Driver, Tab } from '../../harness/view';

/** Ends the engine's context in the middle of whatever it does; resolves when another engine runs. */
export async function killEngine(driver: Driver): Promise<void> {
  await driver.inEngine('(engine.before = true)');
  if (isChromium(driver)) {
    const worker = await driver.serviceWorker();
    // Playwright knows nothing of the extension interface of a worker.
    await worker.evaluate('chrome.offscreen.closeDocument()');
  } else await driver.inEngine('(engine.setTimeout(() => engine.location.reload()), true)');
}

/** Resolves when an engine runs that is not the one which `killEngine` ended. */
export async function engineIsBack(driver: Driver): Promise<void> {
  await eventually('another engine', async () => {
    // Firefox answers with an error while its background page is in between.
    const is = await driver
      .inEngine<string>('(engine?.before ? "old" : engine ? "new" : "none")')
      .catch(() => 'none');
    return is === 'new' || undefined;
  });
}

/** Loads the extension anew, as an update does, while a tab shows the docked sidebar; gives both as they are then. */
export async function reloadExtension(driver: Driver, tab: Tab): Promise<{ driver: Driver; tab: Tab }> {
  // Later, so that the call is answered before its context is gone.
  if (isChromium(driver)) return reloadUnwatched(driver);
  await driver.inEngine('(engine.setTimeout(() => engine.browser.runtime.reload()), true)');
  return { driver, tab };
}

/** An attached debugger keeps the old service worker, and then the new one may never start: Chromium is left alone. */
async function reloadUnwatched(driver: Chromium): Promise<{ driver: Driver; tab: Tab }> {
  const before = await sidebarFrames(driver);
  await (await driver.serviceWorker()).evaluate('void setTimeout(() => chrome.runtime.reload(), 300)');
  await driver.detach();
  await eventually('a new sidebar', async () => {
    const now = await sidebarFrames(driver);
    return now.some((id) => !before.includes(id)) || undefined;
  });
  const again = await driver.attach();
  const page = again.context.pages().find((one) => one.url().startsWith(GMAIL));
  if (!page) throw new Error('The page is gone.');
  return { driver: again, tab: chromiumTab(page) };
}

/** Ids of the frames with the sidebar in them, as the browser lists them without a debugger. */
async function sidebarFrames({ profile, extensionOrigin }: Chromium): Promise<string[]> {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await answer.json()) as { id: string; type: string; url: string }[];
  return targets
    .filter(({ type, url }) => type === 'iframe' && url.startsWith(extensionOrigin))
    .map(({ id }) => id);
}

export function isChromium(driver: Driver): driver is Chromium {
  return driver.browser === 'chromium';
}
