import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox } from '../../harness/firefox';
import type { Tab } from '../../harness/view';
import { buildPage } from '../../store/browser/build-page';
import { hostPage, type PageHost } from '../../store/browser/page-host';
import { writeSmallExtension } from '../harness/small-extension';
import { plainChromium } from './mesh-stage';

let script: string;
let host: PageHost;

beforeAll(async () => {
  script = await buildPage(fileURLToPath(new URL('page/identity.ts', import.meta.url)));
  host = await hostPage(script);
});

afterAll(() => host.close());

const READY = 'globalThis.identityPage';

async function inChromium(): Promise<{ tab: Tab; close(): Promise<void> }> {
  const chromium = await plainChromium();
  return { tab: await chromium.open(script, READY), close: () => chromium.close() };
}

async function inFirefox(): Promise<{ tab: Tab; close(): Promise<void> }> {
  const firefox = await openFirefox({ extension: writeSmallExtension('firefox') });
  const tab = await firefox.newTab(host.url);
  await tab.waitUntil(READY, 'the page is ready');
  return { tab, close: () => firefox.close() };
}

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
])('the identity of a device in %s', (_, open) => {
  it('founds, invites, joins; is kept by IndexedDB; then links, seals and removes', async () => {
    const { tab, close } = await open();
    try {
      const first = await tab.evaluate<{ codes: string[] }>('identityPage.first()');
      expect(first).toMatchObject({ joined: 'joined', answered: 'admitted', members: 2 });
      expect(new Set(first.codes).size).toBe(1);
      await tab.reload();
      await tab.waitUntil(READY, 'the page is ready again');
      expect(await tab.evaluate('identityPage.again()')).toEqual({
        linked: ['linked', 'linked'],
        name: 'Atelier',
        opened: 'opened',
        heard: true,
        sharedKey: true,
        newKeyHidden: true,
      });
    } finally {
      await close();
    }
  });
});
