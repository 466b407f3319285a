import type { CDPSession, Page } from 'playwright-core';
import * as Y from 'yjs';
import { openBenchBrowser } from './bench-browser';
import { against, type Bench } from './figure';
import { interleave } from './interleave';
import { NOW } from './now';
import { sendBytes } from './seed-through';
import { median } from './statistics';
import { largeWorkspace, recordsOf, type SeededDocument, USUAL } from './workspace/large-workspace';

const RUNS = 3;

/** The memory of an engine that has settled, against every record of the workspace as parsed JSON. */
export const heap: Bench = {
  name: 'heap',
  async run(say) {
    const { documents, clients } = await largeWorkspace(USUAL, NOW);
    const client = clients[0];
    if (!client) throw new RangeError('There are no clients.');
    const json = new TextEncoder().encode(JSON.stringify(recordsOf(documents.map(loaded))));
    const browser = await openBenchBrowser();
    await browser.seed(documents);
    const runs = await interleave(
      {
        engine: () =>
          browser.inFreshPage(async (page, session) => {
            await page.evaluate((whom) => globalThis.bench.keepEngine(whom), { ...client, now: NOW });
            return settledHeap(page, session);
          }),
        parsed: () =>
          browser.inFreshPage(async (page, session) => {
            await sendBytes(page, json);
            await page.evaluate(() => globalThis.bench.keepParsed());
            return settledHeap(page, session);
          }),
      },
      RUNS,
      0,
    );
    await browser.close();
    say(against(median(runs.parsed), 3, { figure: 'heap', value: median(runs.engine), unit: 'MB' }));
  },
};

function loaded({ update }: SeededDocument): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/** MB in use after collection, with buffers outside the heap, once it has stopped changing (work goes on behind). */
async function settledHeap(page: Page, session: CDPSession): Promise<number> {
  for (let before = 0; ; ) {
    await page.waitForTimeout(3000);
    await session.send('HeapProfiler.collectGarbage');
    // What lies outside the heap is told by newer browsers than the protocol's declarations know.
    const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    const used = usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
    if (Math.abs(used - before) < used / 100) return used / 1e6;
    before = used;
  }
}
