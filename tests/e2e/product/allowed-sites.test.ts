import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { docksOpen } from '../../harness/own-memory';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId } from '../../harness/view';
import { shows } from '../../harness/walk';
import { openNativePanel, panelsOf } from '../resilience/native-panel';
import { toFront } from '../resilience/to-front';
import { clickToolbarButton } from '../resilience/toolbar-button';
import { REAL_PROMPT, sayYes } from './permission-prompt';

const SITE = 'http://asks.example';
const PAGE = `${SITE}/contacts/7`;
const routes = new Map([
  [
    'asks.example',
    '<!doctype html><title>A contact</title><main><h1>Noor Haddad</h1><a href="mailto:noor@fjord-fell.example">noor@fjord-fell.example</a></main>',
  ],
]);
const ASKING = [
  { name: 'chromium', open: () => openChromium({ extension: BUILD_CHROME_E2E, routes }) },
  {
    name: 'firefox',
    open: () => openFirefox({ extension: BUILD_FIREFOX_E2E, routes, preferences: REAL_PROMPT }),
  },
] satisfies readonly { name: string; open: () => Promise<Driver> }[];

describe.each(ASKING)('a site that the person allows in $name', ({ name, open }) => {
  let driver: Driver;
  let tab: Tab;
  let settings: Tab;
  const docks = async () => {
    const addresses = await Promise.all((await tab.frames()).map((frame) => frame.url()));
    return addresses.filter((address) => address.includes('sidepanel.html')).length;
  };
  const granted = () =>
    settings.evaluate<boolean>(
      `(globalThis.browser ?? chrome).permissions.contains({ origins: ['${SITE}/*'] })`,
    );
  const openSettings = async () => {
    settings = await driver.openExtensionPage('dashboard.html#/settings');
    await settings.waitFor(testId('settings-sites'));
  };
  const leave = async () => {
    await toFront(driver, settings);
    await settings.click(testId('site-leave'));
    await settings.waitUntil(
      `!document.querySelector('${testId('site')}')`,
      'the site is gone from the list',
    );
    await expect.poll(docks).toBe(0);
    expect(await granted()).toBe(false);
    await tab.reload();
    expect(await docks()).toBe(0);
  };

  beforeAll(async () => {
    driver = await open();
    await docksOpen(driver, 'asks.example');
    tab = await driver.newTab(PAGE);
    await openSettings();
  });
  afterAll(() => driver.close());

  it('is not read before, and is offered where the toolbar button is clicked', async () => {
    expect(await docks()).toBe(0);
    expect(await granted()).toBe(false);
    await toFront(driver, tab);
    const panel = await openNativePanel(driver, tab);
    await panel.shows('allow-site', 'asks.example');
    await sayYes(driver, SITE, async () => {
      await toFront(driver, tab);
      await panel.shows('allow-site', 'asks.example');
      await panel.click('allow-site');
    });
    await panel.shows('person-name', 'noor@fjord-fell.example');
    expect(await granted()).toBe(true);
    await clickToolbarButton(driver, tab);
    await expect.poll(() => panelsOf(driver)).toBe(0);
  });

  it('is read at once, listed, and left as soon as the person takes it back', async () => {
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
    await shows(settings, 'site', SITE);
    await leave();
  });

  it('is asked for by its address too, which must be one', async () => {
    await settings.fill(testId('site-address'), 'about:blank');
    await settings.click(testId('site-allow'));
    await settings.waitFor(`${testId('settings-sites')} [role=alert]`);
    await sayYes(driver, SITE, async () => {
      await toFront(driver, settings);
      await settings.fill(testId('site-address'), PAGE);
      await settings.click(testId('site-allow'));
    });
    await shows(settings, 'site', SITE);
    expect(await granted()).toBe(true);
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
  });

  it('is read after a reload, and after a start for which the list and the scripts were lost', async () => {
    await tab.reload();
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
    if (name === 'firefox') return; // An add-on that is there for a test only ends with the browser.
    await settings.evaluate('chrome.scripting.unregisterContentScripts()');
    await settings.evaluate(`chrome.storage.local.remove('sites')`);
    await driver.close();
    driver = await driver.reopen();
    tab = await driver.newTab(PAGE);
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
    await openSettings();
    await shows(settings, 'site', SITE);
  });

  it('is left for good, the permission given back', leave);
});
