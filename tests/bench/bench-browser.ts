import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { tempFolder } from '../harness/cleanup';
import { CHROMIUM } from '../harness/paths';
import { buildPage } from '../store/browser/build-page';
import { hostPage } from '../store/browser/page-host';
import './pages/protocol';
import { seedThrough } from './seed-through';
import type { SeededDocument } from './workspace/large-workspace';

export interface BenchBrowser {
  /** Runs work in a page of its own, which is closed afterwards: nothing is left from the run before. */
  inFreshPage<T>(work: (page: Page, session: CDPSession) => Promise<T>): Promise<T>;
  seed(documents: readonly SeededDocument[]): Promise<void>;
  close(): Promise<void>;
}

/** A Chromium with a profile of its own and pages that hold the engine with the real store. */
export async function openBenchBrowser(): Promise<BenchBrowser> {
  const host = await hostPage(await buildPage(fileURLToPath(new URL('pages/main.ts', import.meta.url))));
  const context = await chromium.launchPersistentContext(tempFolder('bench'), {
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-extensions', '--no-first-run'],
  });
  const inFreshPage: BenchBrowser['inFreshPage'] = async (work) => {
    const page = await context.newPage();
    try {
      await page.goto(host.url);
      await page.waitForFunction(() => globalThis.bench !== undefined);
      return await work(page, await context.newCDPSession(page));
    } finally {
      await page.close();
    }
  };
  return {
    inFreshPage,
    seed: (documents) =>
      inFreshPage(async (page) => {
        for (const document of documents) await seedThrough(page, document);
      }),
    close: async () => {
      await context.close();
      await host.close();
    },
  };
}
