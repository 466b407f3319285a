import { fileURLToPath } from 'node:url';
import type { Chromium } from '../../harness/chromium';
import { buildPage } from '../../store/browser/build-page';
import { seedThrough } from '../seed-through';
import type { SeededDocument } from '../workspace/large-workspace';

/** A file of every extension that is no page of ours: opened, it gives the origin. */
const QUIET_FILE = 'manifest.json';

/** Puts documents into the store of an extension. Its engine, which has them empty by then, is ended; the next to need it wakes it. */
export async function seedExtension(driver: Chromium, documents: readonly SeededDocument[]): Promise<void> {
  const script = await buildPage(fileURLToPath(new URL('../pages/seed-only.ts', import.meta.url)));
  const tab = await driver.openExtensionPage(QUIET_FILE);
  await tab.evaluate(script);
  for (const document of documents) await seedThrough(tab.page, document);
  await tab.evaluate(
    'chrome.offscreen.hasDocument().then((is) => (is ? chrome.offscreen.closeDocument() : undefined))',
  );
  await tab.close();
}
