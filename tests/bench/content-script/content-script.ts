import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openChromium } from '../../harness/chromium';
import { GMAIL, gmailLike } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { buildBench, packBench } from '../build-bench';
import { absolute, type Bench } from '../figure';
import { THREADS } from '../page-change/threads';
import { median, p95 } from '../statistics';
import { timePerMark, traced } from './trace';

const SCRIPT = 'content-scripts/content.js';
const CHANGES = 60;
/** The first ones compile what the rest runs. */
const WARM_UP = 2 * THREADS.length;
const PAUSE_MS = 400;
const MARK = 'bench-change';

/** How much the part that runs inside other people's pages weighs and works; and how much the whole package weighs. */
export const contentScript: Bench = {
  name: 'content-script',
  async run(say) {
    const folder = packBench();
    const gzip = gzipSync(readFileSync(join(folder, SCRIPT)), { level: 9 }).length / 1000;
    say(absolute(15, { figure: 'content-script.gzip', value: gzip, unit: 'kB' }));
    const times = await workPerChange();
    say(absolute(2, { figure: 'content-script.work', value: median(times), unit: 'ms' }));
    say(absolute(null, { figure: 'content-script.work.p95', value: p95(times), unit: 'ms' }));
    say(absolute(350, { figure: 'zip', value: packageSize(dirname(folder)), unit: 'kB' }));
  },
};

/** ms of the page's main thread, in processor time, for each page change: all the script does until the next one. */
async function workPerChange(): Promise<number[]> {
  const routes = new Map([['mail.google.com', await gmailLike()]]);
  const driver = await openChromium({ extension: buildBench(), routes });
  const tab = await driver.newTab(GMAIL);
  const sidebar = await dockedSidebar(tab);
  await sidebar.waitFor('[data-testid="sidebar"]');
  const change = async (turn: number) => {
    const thread = THREADS[turn % THREADS.length]?.id;
    await tab.evaluate(`performance.mark("${MARK}"); demo.openThread("${thread}")`);
    await tab.page.waitForTimeout(PAUSE_MS);
  };
  for (let turn = 0; turn < WARM_UP; turn += 1) await change(turn);
  const browser = driver.context.browser();
  if (!browser) throw new Error('The context has no browser.');
  const events = await traced(await browser.newBrowserCDPSession(), async () => {
    for (let turn = 0; turn < CHANGES; turn += 1) await change(turn);
  });
  await driver.close();
  const times = timePerMark(events, MARK, SCRIPT);
  if (times.length !== CHANGES || times.includes(0))
    throw new Error(`The trace shows ${times.filter((time) => time > 0).length} of ${CHANGES} changes.`);
  return times;
}

/** kB of the package for the store. */
function packageSize(folder: string): number {
  const name = readdirSync(folder).find((file) => file.endsWith('-chrome.zip'));
  if (name === undefined) throw new Error('There is no package.');
  return statSync(join(folder, name)).size / 1000;
}
