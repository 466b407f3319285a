import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docksOpen } from '../../harness/own-memory';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId } from '../../harness/view';
import { shows } from '../../harness/walk';
import { BROWSERS } from './browsers';

const SITE = 'http://asks.example';
const PAGE = `${SITE}/contacts/7`;
const routes = new Map([
  [
    'asks.example',
    '<!doctype html><title>A contact</title><main><h1>Noor Haddad</h1><a href="mailto:noor@fjord-fell.example">noor@fjord-fell.example</a></main>',
  ],
]);

/** In Firefox the browser is really asked; Chromium can not be asked without a window, its test build has the answer. */
describe.each(BROWSERS)('a site that the person allows in $name', ({ name, open }) => {
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

  beforeAll(async () => {
    driver = await open(routes);
    tab = await driver.newTab(PAGE);
    settings = await driver.openExtensionPage('dashboard.html#/settings');
    await settings.waitFor(testId('settings-sites'));
    await docksOpen(driver, 'asks.example');
  });
  afterAll(() => driver.close());

  it('is not read before, and says what is wrong with an address', async () => {
    expect(await docks()).toBe(0);
    expect(await granted()).toBe(name === 'chromium');
    await settings.fill(testId('site-address'), 'about:blank');
    await settings.click(testId('site-allow'));
    await settings.waitFor(`${testId('settings-sites')} [role=alert]`);
  });

  it('is asked for on a click, listed, and read in the tab that is open', async () => {
    await settings.fill(testId('site-address'), PAGE);
    await settings.click(testId('site-allow'));
    await shows(settings, 'site', SITE);
    expect(await granted()).toBe(true);
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
  });

  it('is read after a reload, and after an update of the extension took the scripts away', async () => {
    await tab.reload();
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
    if (name === 'firefox') return; // An add-on that is there for a test only can not be updated.
    await settings.evaluate('chrome.scripting.unregisterContentScripts()');
    await driver.close();
    driver = await driver.reopen();
    tab = await driver.newTab(PAGE);
    await shows(await dockedSidebar(tab), 'person-name', 'noor@fjord-fell.example');
    settings = await driver.openExtensionPage('dashboard.html#/settings');
  });

  it('is left at once when the person takes it back', async () => {
    await settings.click(testId('site-leave'));
    await settings.waitUntil(
      `!document.querySelector('${testId('site')}')`,
      'the site is gone from the list',
    );
    await expect.poll(docks).toBe(0);
    expect(await granted()).toBe(name === 'chromium');
    await tab.reload();
    expect(await docks()).toBe(0);
  });
});
