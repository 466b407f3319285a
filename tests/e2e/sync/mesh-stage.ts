import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumTab } from '../../harness/chromium-view';
import { CHROMIUM } from '../../harness/paths';
import type { Tab } from '../../harness/view';
import { buildPage } from '../../store/browser/build-page';
import { hostPage, type PageHost } from '../../store/browser/page-host';

/** A browser of its own with nothing in it but pages of the test. */
export interface PlainBrowser {
  newTab(url: string): Promise<Tab>;
  close(): Promise<void>;
}

export async function plainChromium(args: readonly string[] = []): Promise<PlainBrowser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...args],
  });
  return {
    newTab: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return chromiumTab(page);
    },
    close: () => browser.close(),
  };
}

/** Serves the page with the mesh. */
export async function hostMeshPage(): Promise<PageHost> {
  return hostPage(await buildPage(fileURLToPath(new URL('page/main.ts', import.meta.url))));
}

/** The address of a device in these tests: a letter, 32 times. */
export function deviceOf(letter: string): string {
  return letter.repeat(32);
}
