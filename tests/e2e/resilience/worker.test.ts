import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../../harness/chromium';
import { eventually } from '../../harness/deadline';
import { gmailLike } from '../../harness/gmail-like';
import { BUILD_CHROME_E2E } from '../../harness/paths';
import type { Tab, View } from '../../harness/view';
import { shows } from '../../harness/walk';
import { CLIENT, setScene } from '../safety/scene';
import { writeNote } from './write-note';

/** Chromium only: Firefox has neither a service worker nor an offscreen document, its background page stays. */
describe('in chromium, where the service worker comes and goes', () => {
  let driver: Chromium;
  let tab: Tab;
  let sidebar: View;

  const note = (text: string) => writeNote(driver, tab, sidebar, text);
  const worker = async () => (await targets()).find(({ type }) => type === 'service_worker');
  const targets = async () => {
    const session = await driver.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('There is no browser.');
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.filter(({ url }) => url.startsWith(driver.extensionOrigin));
  };
  const stopWorker = async () => {
    const session = await driver.context.browser()?.newBrowserCDPSession();
    const running = await worker();
    if (!session || !running) throw new Error('No service worker runs.');
    await session.send('Target.closeTarget', { targetId: running.targetId });
    await session.detach();
    await eventually('the worker has stopped', async () => ((await worker()) ? undefined : true));
  };

  beforeAll(async () => {
    const routes = new Map([['mail.google.com', await gmailLike('demo')]]);
    driver = await openChromium({ extension: BUILD_CHROME_E2E, routes });
    ({ tab, sidebar } = await setScene(driver));
  });
  afterAll(() => driver.close());

  it('goes on without the worker, which is not needed for it', async () => {
    // A page that was just opened still asks the worker for what it reads messages with.
    await note('With a worker.');
    await stopWorker();
    await note('Without a worker.');
    expect(await worker()).toBeUndefined();
  });

  it('wakes the worker and a new engine when both are gone', async () => {
    await driver.inTarget('offscreen.html', 'setTimeout(() => close())');
    await note('With a new engine.');
    expect((await targets()).filter(({ url }) => url.includes('offscreen.html'))).toHaveLength(1);
  });

  it('starts the engine for a page that is loaded when nothing runs', async () => {
    await stopWorker();
    await driver.inTarget('offscreen.html', 'setTimeout(() => close())');
    await tab.reload();
    const again = await tab.frame(/sidepanel\.html/);
    await shows(again, 'client-name', CLIENT);
    sidebar = again;
    await shows(sidebar, 'note', 'With a new engine.');
  });
});
