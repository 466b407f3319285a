import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gmailLike } from '../../harness/gmail-like';
import type { Driver, Tab, View } from '../../harness/view';
import { said, saved, shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { CLIENT, setScene } from '../safety/scene';
import { killEngine } from './restart';
import { writeNote } from './write-note';

/** The page that is the engine, which nobody is meant to open by hand. */
const ENGINE_PAGE = { chromium: 'offscreen.html', firefox: '_generated_background_page.html' };

describe.each(BROWSERS)('a second engine in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  const notes = async (text: string) =>
    (await said(sidebar, 'note')).filter((note) => note.includes(text)).length;

  beforeAll(async () => {
    driver = await open(new Map([['mail.google.com', await gmailLike('demo')]]));
    ({ tab, sidebar } = await setScene(driver));
  });
  afterAll(() => driver.close());

  it('beside the first is not heeded, takes over from it, and does nothing twice', async () => {
    const second = await driver.openExtensionPage(ENGINE_PAGE[driver.browser]);
    await writeNote(driver, tab, sidebar, 'Beside another.');
    await killEngine(driver);
    await writeNote(driver, tab, sidebar, 'By the other.');
    expect([await notes('Beside another.'), await notes('By the other.')]).toEqual([1, 1]);
    await second.close();
    await writeNote(driver, tab, sidebar, 'By the third.');
    expect([await notes('By the other.'), await notes('By the third.')]).toEqual([1, 1]);
  });

  it('that is kept from starting says why, and the sidebar goes on by itself once it can', async () => {
    const holder = await driver.openExtensionPage('dashboard.html');
    await holder.evaluate(`void navigator.locks.request('worthwhile-engine', () =>
      new Promise((release) => { window.release = release; }))`);
    await killEngine(driver);
    await holder.waitUntil('window.release', 'the workspace is held by somebody else');
    await sidebar.waitFor('[data-testid=save-state][data-state=connecting]');
    await sidebar.waitUntil(
      `document.querySelector('[role=alert]')?.innerText.includes('another part of the extension')`,
      'the reason is shown',
    );
    await shows(sidebar, 'client-name', CLIENT);
    await holder.evaluate('window.release()');
    await saved(sidebar);
    expect(await sidebar.evaluate(`document.querySelector('[role=alert]')`)).toBeNull();
    await holder.close();
    await writeNote(driver, tab, sidebar, 'After the wait.');
  });
});
