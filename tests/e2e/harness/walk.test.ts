import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { gmailLike } from '../../harness/gmail-like';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import type { Driver } from '../../harness/view';
import { MAIN_JOB, type Walk } from '../../harness/walk';

describe.each([
  { name: 'chromium', open: openChromium, extension: BUILD_CHROME_E2E },
  { name: 'firefox', open: openFirefox, extension: BUILD_FIREFOX_E2E },
] as const)('the main job in $name', ({ open, extension }) => {
  let walk: Walk;

  beforeAll(async () => {
    const routes = new Map([['mail.google.com', await gmailLike('demo')]]);
    const driver: Driver = await open({ extension, routes });
    walk = { driver, tab: await driver.newTab() };
  });
  afterAll(() => walk.driver.close());

  it.each(MAIN_JOB)('$name', async ({ run }) => {
    expect(await run(walk)).not.toBe('');
  });
});
