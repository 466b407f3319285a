import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { SaveState } from '../../../lib/store/stored-document';
import { prepareProfile } from '../../harness/chromium-flags';
import { CHROMIUM } from '../../harness/paths';
import { buildPage } from './build-page';
import { hostPage } from './page-host';

export interface DiskResult {
  readonly edits: number;
  /** Edits made while the disk was full. */
  readonly refused: number;
  /** What was shown for them, each within a second. */
  readonly shown: readonly string[];
  readonly recovered: number;
  /** ms from the space coming back to "saved". */
  readonly took: number;
}

/** A disk that can be made full, and empty again. */
export interface Disk {
  /** Called before the first write. */
  prepare(session: CDPSession, origin: string): Promise<void>;
  /** Called when a third of the edits is on disk. */
  fill(): Promise<void>;
  free(): Promise<void>;
}

const BYTES = 20_000;
const AFTER_SPACE = 20_000;

/** Makes edits until well after the disk is full, gives the space back, opens the document again and counts what is there. */
export async function runOnFullDisk(profile: string, disk: Disk, edits = 30): Promise<DiskResult> {
  const host = await hostPage(await buildPage(fileURLToPath(new URL('disk-page.ts', import.meta.url))));
  const { context, page } = await start(profile, host.url);
  try {
    await disk.prepare(await context.newCDPSession(page), new URL(host.url).origin);
    await page.evaluate(() => globalThis.disk.open());
    const shown = new Set<string>();
    let refused = 0;
    for (let edit = 0; edit < edits; edit += 1) {
      if (edit === Math.floor(edits / 3)) await disk.fill();
      await page.evaluate(([key, bytes]) => globalThis.disk.edit(key, bytes), [`k${edit}`, BYTES] as const);
      const state = await stateWithin(page, 1_000, 'saved');
      if (state.kind === 'saved') continue;
      refused += 1;
      shown.add(state.kind === 'not-saved' ? state.reason : state.kind);
    }
    await disk.free();
    const freed = Date.now();
    const state = await stateWithin(page, AFTER_SPACE, 'saved');
    const took = Date.now() - freed;
    shown.add(state.kind);
    await context.close();
    const again = await start(profile, host.url);
    const recovered = await again.page.evaluate(() => globalThis.disk.open());
    await again.context.close();
    return { edits, refused, shown: [...shown], recovered, took };
  } finally {
    await context.close();
    await host.close();
  }
}

function stateWithin(page: Page, ms: number, kind: SaveState['kind']): Promise<SaveState> {
  return page.evaluate(([limit, wanted]) => globalThis.disk.stateWithin(limit, wanted), [ms, kind] as const);
}

async function start(profile: string, url: string): Promise<{ context: BrowserContext; page: Page }> {
  prepareProfile(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-extensions', '--disk-cache-size=1'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return { context, page };
}
