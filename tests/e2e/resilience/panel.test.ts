import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, gmailLike, openDemoThread } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { CLIENT, setScene } from '../safety/scene';
import { type NativePanel, openNativePanel, panelsOf } from './native-panel';
import { pressShortcut } from './press-shortcut';
import { killEngine } from './restart';
import { toFront } from './to-front';
import { writeNote } from './write-note';

/** The browser's own panel: one for all tabs of a window, it shows whoever is in the tab in front. */
describe.each(BROWSERS)('the native panel in $name', ({ open }) => {
  let driver: Driver;
  let mail: Tab;
  let list: Tab;
  let sidebar: View;
  let panel: NativePanel;

  beforeAll(async () => {
    const routes = new Map([
      ['mail.google.com', await gmailLike('demo')],
      ['unwatched.invalid', '<!doctype html><title>not ours</title>'],
    ] as const);
    driver = await open(routes);
    const scene = await setScene(driver);
    ({ tab: mail, sidebar } = scene);
    await scene.engine.close();
    list = await driver.newTab(GMAIL);
    await (await dockedSidebar(list)).waitFor(testId('nobody'));
    panel = await openNativePanel(driver, list);
  });
  afterAll(() => driver.close());

  it('is one, shows the client of the tab in front, and follows from tab to tab', async () => {
    await toFront(driver, mail);
    await panel.shows('client-name', CLIENT);
    await toFront(driver, list);
    await panel.waitFor('nobody');
    await toFront(driver, mail);
    await panel.shows('client-name', CLIENT);
    expect(await panel.evaluate(`document.querySelector('${testId('sidebar')}').dataset.surface`)).toBe(
      'panel',
    );
    expect(await panelsOf(driver)).toBe(1);
  });

  it('follows within a tab, and says so where nothing is watched', async () => {
    await toFront(driver, list);
    await openDemoThread(list, 'new-enquiry');
    await panel.shows('person-name', 'Noor Haddad');
    const elsewhere = await driver.newTab('https://unwatched.invalid/');
    await toFront(driver, elsewhere);
    await panel.shows('sidebar', 'Not watching');
    await elsewhere.close();
    await toFront(driver, mail);
    await panel.shows('client-name', CLIENT);
  });

  it('and the dock follow the shortcut of the timer, wherever the keyboard is', async () => {
    await toFront(driver, mail);
    await pressShortcut(driver, 'toggle-timer');
    await sidebar.waitFor('.timer[data-running=true]');
    await panel.shows('timer-toggle', 'Stop');
    await pressShortcut(driver, 'toggle-timer');
    await sidebar.waitFor('.timer[data-running=false]');
    await panel.shows('timer-toggle', 'Start');
    await shows(sidebar, 'client-name', CLIENT);
  });

  it('shows what is written in the dock, and goes on after the engine ended', async () => {
    await writeNote(driver, mail, sidebar, 'From the dock.');
    await panel.shows('note', 'From the dock.');
    await killEngine(driver);
    await writeNote(driver, mail, sidebar, 'From the dock, later.');
    await panel.shows('note', 'From the dock, later.');
  });
});
