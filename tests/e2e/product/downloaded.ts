import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../harness/cleanup';
import { eventually } from '../../harness/deadline';
import type { Driver, Tab } from '../../harness/view';
import { isChromiumTab, isFirefox } from '../resilience/to-front';

/** The text of the file that a click in this tab downloads. */
export async function downloaded(driver: Driver, tab: Tab, click: () => Promise<void>): Promise<string> {
  const folder = tempFolder('download');
  if (isChromiumTab(tab)) {
    const [download] = await Promise.all([tab.page.waitForEvent('download'), click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return readFileSync(path, 'utf8');
  }
  if (!isFirefox(driver)) throw new Error(`Unknown browser ${driver.browser}`);
  const { bidi } = driver;
  let path: string | undefined;
  bidi.on('browsingContext.downloadEnd', (event) => {
    path = (event as { filepath?: string }).filepath;
  });
  await bidi.send('session.subscribe', { events: ['browsingContext.downloadEnd'] });
  await bidi.send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  });
  await click();
  return readFileSync(await eventually('the download', async () => path), 'utf8');
}
