import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import * as people from '../../fixtures/mail/people';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { GMAIL, openDemoThread } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { activate } from '../safety/by-key';
import { BROWSERS, gmailRoutes } from './browsers';

const MINUTE = 60_000;
const BAKERY = 'Fournil des Quais';
const CYCLES = 'Beltrán Cycles';

describe.each(BROWSERS)('the timer in $name', ({ open }) => {
  let driver: Driver;
  let engine: EngineLine;
  let tab: Tab;
  let bakery: ClientId;

  const sidebarOf = async (thread: string, client: string): Promise<View> => {
    await openDemoThread(tab, thread);
    const sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'client-name', client);
    return sidebar;
  };
  const running = () => engine.ask('timer', {});
  const badge = () =>
    driver.inEngine<string>(
      '(globalThis.browser?.browserAction ?? { getBadgeText: async () => "not here" }).getBadgeText({})',
    );

  beforeAll(async () => {
    driver = await open(await gmailRoutes());
    engine = await openEngineLine(driver);
    bakery = await engine.send('newClient', { name: BAKERY, person: { ...people.CAMILLE, role: 'from' } });
    await engine.send('newClient', { name: CYCLES, person: { ...people.DARIO, role: 'from' } });
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
    if (driver.browser === 'firefox') expect(await badge()).toBe('0:00');
  });

  it('runs on through a kill of the browser, as the same record', async () => {
    await saved(await dockedSidebar(tab));
    const before = await running();
    await driver.kill();
    driver = await driver.reopen();
    engine = await openEngineLine(driver);
    expect(await running()).toMatchObject({ entryId: before?.entryId, start: before?.start });
    tab = await driver.newTab(GMAIL);
    await tab.waitFor('tr.zA');
    await shows(await sidebarOf('bakery-site', BAKERY), 'timer-toggle', 'Stop');
  });

  it('asks about the time nobody was there, and leaves it out when told to', async () => {
    const start = Date.now() - 60 * MINUTE;
    const entry = await running();
    if (!entry) throw new Error('No timer runs.');
    await engine.send('edit', { type: 'entry', id: entry.entryId, changes: { start } });
    await engine.send('presence', { kind: 'away', since: Date.now() - 40 * MINUTE });
    await engine.send('presence', { kind: 'back' });
    const sidebar = await sidebarOf('bakery-site', BAKERY);
    await sidebar.waitFor(testId('absence'));
    await activate(sidebar, testId('absence-discard'));
    await sidebar.waitUntil(`!document.querySelector('${testId('absence')}')`, 'the question is gone');
    await engine.send('stopTimer', {});
    const { items } = await engine.ask('records', { clientId: bakery, type: 'entry', limit: 9 });
    const minutes = items.map(({ record }) =>
      'end' in record && record.end !== undefined ? Math.round((record.end - record.start) / MINUTE) : 0,
    );
    expect(minutes.filter((each) => each > 0)).toEqual([20]);
  });
});
