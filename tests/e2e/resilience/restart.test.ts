import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../harness/deadline';
import { openEngineLine } from '../../harness/engine-line';
import { gmailLike } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { enterText } from '../safety/by-key';
import { CLIENT, openClient, setScene } from '../safety/scene';
import { engineIsBack, isChromium, killEngine, reloadExtension } from './restart';
import { isFirefox, toFront } from './to-front';
import { writeNote } from './write-note';

const DOCKS = `document.querySelectorAll(':root > div').length`;

/** Whatever part of the extension ends while the sidebar is open, the sidebar goes on by itself and nothing is lost. */
describe.each(BROWSERS)('after a restart in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  let written = 0;

  /** A note that is written in the sidebar is shown there, and is on disk. */
  const works = () => {
    written += 1;
    return writeNote(driver, tab, sidebar, `Note ${written}, all is well.`);
  };

  beforeAll(async () => {
    const routes = new Map([
      ['mail.google.com', await gmailLike('demo')],
      ['plain.example', '<!doctype html><title>plain</title>'],
    ] as const);
    driver = await open(routes);
    ({ tab, sidebar } = await setScene(driver));
    await tab.evaluate('(window.loadedOnce = true)');
  });
  afterAll(() => driver.close());

  it('of the engine the card is there, follows changes, and takes the next', async () => {
    await killEngine(driver);
    await engineIsBack(driver);
    await shows(sidebar, 'client-name', CLIENT);
    await works();
    const engine = await openEngineLine(driver);
    const { rows } = await engine.ask('clients', { search: CLIENT, sort: 'name', offset: 0, limit: 1 });
    const [row] = rows;
    if (!row) throw new Error('The client is gone.');
    await engine.send('setTag', { clientId: row.id, tag: { name: 'from elsewhere' }, on: true });
    await engine.close();
    await shows(sidebar, 'tag-chip', 'from elsewhere');
  });

  it('of the engine while a note is on its way the note is there or still in its field', async () => {
    for (const text of ['On its way 1', 'On its way 2', 'On its way 3']) {
      await toFront(driver, tab);
      await enterText(sidebar, testId('new-note'), text);
      await Promise.all([sidebar.press('Enter'), killEngine(driver)]);
      await engineIsBack(driver);
      await shows(sidebar, 'client-name', CLIENT);
      await sidebar.waitUntil(
        `[...document.querySelectorAll('${testId('note')}')].some((note) => note.innerText.includes('${text}'))
          || document.querySelector('${testId('new-note')}')?.value === '${text}'`,
        `“${text}” is somewhere`,
      );
      // What is typed before the answer would be wiped by it.
      await sidebar.waitUntil(
        `document.querySelector('${testId('new-note')}')?.value === ''
          || document.querySelector('.new-note .button-primary')?.disabled === false`,
        'the note was answered',
      );
    }
    await works();
  });

  it('of the engine twice in a row it works too', async () => {
    await killEngine(driver);
    await engineIsBack(driver);
    await killEngine(driver);
    await works();
  });

  it('of a page that was left and came back the client is there again', async () => {
    await tab.goto('https://plain.example/');
    await tab.evaluate('setTimeout(() => history.back())');
    await tab.waitUntil(`location.host === 'mail.google.com' && document.readyState === 'complete'`, 'back');
    sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'client-name', CLIENT);
    // Chromium keeps no page in its back/forward cache that holds a frame of an extension: there it is a new one.
    expect(await tab.evaluate('window.loadedOnce === true')).toBe(driver.browser === 'firefox');
    await tab.evaluate('(window.loadedOnce = true)');
    await works();
  });

  it('of the network nothing changes', async () => {
    await goOffline(driver, true);
    await works();
    await killEngine(driver);
    await engineIsBack(driver);
    await works();
    await goOffline(driver, false);
  });

  it('of the extension an open page has one dock again, without being loaded anew', async () => {
    await tab.evaluate(`(document.querySelector(':root > div').old = true)`);
    await sidebar.evaluate('(window.old = true)');
    ({ driver, tab } = await reloadExtension(driver, tab));
    await tab.waitUntil(
      `${DOCKS} === 1 && !document.querySelector(':root > div').old`,
      'a new dock instead of the old',
    );
    sidebar = await eventually('a new sidebar', async () => {
      const found = await dockedSidebar(tab);
      // The old frame may be asked while it goes.
      const fresh = await found
        .evaluate<boolean>(`!window.old && document.querySelector('${testId('client-name')}') !== null`)
        .catch(() => false);
      return fresh ? found : undefined;
    });
    await shows(sidebar, 'client-name', CLIENT);
    await works();
    expect(await tab.evaluate(DOCKS)).toBe(1);
    expect(await tab.evaluate('window.loadedOnce')).toBe(true);
    expect(await tab.frames()).toHaveLength(1);
    await tab.evaluate('demo.openList("inbox")');
    await sidebar.waitFor(testId('nobody'));
    sidebar = await openClient(tab);
  });
});

async function goOffline(driver: Driver, offline: boolean): Promise<void> {
  if (isChromium(driver)) await driver.context.setOffline(offline);
  if (isFirefox(driver)) await driver.privileged(`(Services.io.offline = ${offline})`);
}
