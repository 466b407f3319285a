import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/firefox';
import { hostPage, type PageHost } from '../../store/browser/page-host';
import { writeSmallExtension } from '../harness/small-extension';
import { acceptanceScript, type PlainChromium, plainChromium } from './mesh-stage';

let script: string;
let chromium: PlainChromium;
let firefox: Firefox;
let host: PageHost;

beforeAll(async () => {
  script = await acceptanceScript();
  [chromium, firefox, host] = await Promise.all([
    plainChromium(),
    openFirefox({ extension: writeSmallExtension('firefox') }),
    hostPage(script),
  ]);
});

afterAll(async () => {
  await Promise.all([chromium.close(), firefox.close(), host.close()]);
});

describe('a data channel is a channel', () => {
  it.each([
    ['Chromium', () => chromium.open(script, 'globalThis.acceptance')],
    ['Firefox', () => firefox.newTab(host.url)],
  ])('by the acceptance suite, in %s', async (_, open) => {
    const tab = await open();
    await tab.waitUntil('globalThis.acceptance', 'the suite is there');
    const result = await tab.evaluate<{ readonly rules: number; readonly failed: readonly string[] }>(
      'acceptance()',
    );
    expect(result.failed).toEqual([]);
    expect(result.rules).toBeGreaterThan(7);
  });
});
