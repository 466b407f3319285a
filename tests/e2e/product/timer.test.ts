import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import * as people from '../../fixtures/mail/people';
import type { Chromium } from '../../harness/chromium';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import type { Firefox } from '../../harness/firefox';
import { GMAIL, openDemoThread } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Tab, testId, type View } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { activate } from '../safety/by-key';
import { BROWSERS, gmailRoutes } from './browsers';
import { comeBack, leave } from './person';

const MINUTE = 60_000;
const BAKERY = 'Fournil des Quais';
const CYCLES = 'Beltrán Cycles';

describe.each(BROWSERS)('the timer in $name', ({ open }) => {
  let driver: Chromium | Firefox;
  let engine: EngineLine;
  let tab: Tab;
  /** The sidebar as the browser's own panel shows it. */
  let panel: Tab;
  let bakery: ClientId;

  const sidebarOf = async (thread: string, client: string): Promise<View> => {
    await openDemoThread(tab, thread);
    const sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'client-name', client);
    return sidebar;
  };
  const running = () => engine.ask('timer', {});
  const badge = (text: string) =>
    panel.waitUntil(
      `(globalThis.browser?.browserAction ?? chrome.action).getBadgeText({}).then((text) => text === '${text}')`,
      `the badge ${text}`,
    );

  beforeAll(async () => {
    driver = await open(await gmailRoutes());
    engine = await openEngineLine(driver);
    bakery = await engine.send('newClient', { name: BAKERY, person: { ...people.CAMILLE, role: 'from' } });
    await engine.send('newClient', { name: CYCLES, person: { ...people.DARIO, role: 'from' } });
    panel = await driver.openExtensionPage('sidepanel.html');
    tab = await driver.newTab(GMAIL);
    await tab.waitFor('tr.zA');
  });
  afterAll(() => driver.close());

  it('starts for the client on the page, moves to the next one, and goes back to what was interrupted', async () => {
    await activate(await sidebarOf('bakery-site', BAKERY), testId('timer-toggle'));
    const sidebar = await sidebarOf('cycles-invoice', CYCLES);
    await shows(sidebar, 'timer-other', BAKERY);
    await activate(sidebar, testId('timer-toggle'));
    await shows(sidebar, 'timer-back', BAKERY);
    expect((await running())?.clientName).toBe(CYCLES);
    await activate(sidebar, testId('timer-back'));
    await shows(sidebar, 'timer-other', BAKERY);
    expect(await running()).toMatchObject({ clientName: BAKERY, back: [] });
    await badge('0:00');
    await panel.waitUntil(`document.title.startsWith('0:00 ${BAKERY}')`, 'the title of the panel');
    await engine.send('stopTimer', {});
    await badge('');
    await panel.waitUntil(`document.title === 'Worthwhile'`, 'the plain title');
    await engine.send('startTimer', { clientId: bakery });
  });

  it('runs on through a kill of the browser, as the same record', async () => {
    await saved(await dockedSidebar(tab));
    const before = await running();
    await driver.kill();
    driver = await driver.reopen();
    engine = await openEngineLine(driver);
    expect(await running()).toMatchObject({ entryId: before?.entryId, start: before?.start });
    panel = await driver.openExtensionPage('sidepanel.html');
    tab = await driver.newTab(GMAIL);
    await tab.waitFor('tr.zA');
    await shows(await sidebarOf('bakery-site', BAKERY), 'timer-toggle', 'Stop');
  });

  it('asks about the time nobody was there as soon as somebody is back, and leaves it out when told to', async () => {
    const entry = await running();
    if (!entry) throw new Error('No timer runs.');
    const start = Date.now() - 60 * MINUTE;
    await engine.send('edit', { type: 'entry', id: entry.entryId, changes: { start } });
    await leave(driver);
    await comeBack(driver);
    const [asked] = await engine.ask('absences', {});
    if (!asked) throw new Error('Nothing is asked.');
    // Without input for five minutes, the browser says: so long ago the person was there last.
    expect((asked.to - asked.from) / MINUTE).toBeGreaterThanOrEqual(5);
    await badge('?');
    // Looking into the engine has brought another tab to the front.
    tab = await driver.newTab(GMAIL);
    await tab.waitFor('tr.zA');
    const sidebar = await sidebarOf('bakery-site', BAKERY);
    await sidebar.waitFor(testId('absence'));
    await activate(sidebar, testId('absence-discard'));
    await sidebar.waitUntil(`!document.querySelector('${testId('absence')}')`, 'the question is gone');
    await badge('0:00');
    await engine.send('stopTimer', {});
    const { items } = await engine.ask('records', { clientId: bakery, type: 'entry', limit: 9 });
    const spans = items.flatMap(({ record }) => ('end' in record ? [[record.start, record.end]] : []));
    expect(spans).toContainEqual([start, asked.from]);
    const inside = spans.filter(([from = 0, to = 0]) => from < asked.to - MINUTE && to > asked.from + MINUTE);
    expect(inside).toEqual([]);
  });
});
