import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../fixtures/mail/people';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { GMAIL, openDemoThread } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { activate } from '../safety/by-key';
import { BROWSERS, gmailRoutes } from './browsers';

const MINUTE = 60_000;
const BAKERY = 'Fournil des Quais';
const CYCLES = 'Beltrán Cycles';

describe.each(BROWSERS)('a round of focus in $name', ({ open }) => {
  let driver: Driver;
  let engine: EngineLine;
  let tab: Tab;

  const sidebarOf = async (thread: string, client: string) => {
    await openDemoThread(tab, thread);
    const sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'client-name', client);
    return sidebar;
  };

  beforeAll(async () => {
    driver = await open(await gmailRoutes());
    engine = await openEngineLine(driver);
    await engine.send('newClient', { name: BAKERY, person: { ...people.CAMILLE, role: 'from' } });
    await engine.send('newClient', { name: CYCLES, person: { ...people.DARIO, role: 'from' } });
    tab = await driver.newTab(GMAIL);
    await tab.waitFor('tr.zA');
  });
  afterAll(() => driver.close());

  it('is begun beside the mail, counts who comes between, and is still there after a kill', async () => {
    await activate(await sidebarOf('bakery-site', BAKERY), testId('focus-start'));
    await shows(await dockedSidebar(tab), 'focus', BAKERY);
    const sidebar = await sidebarOf('cycles-invoice', CYCLES);
    await shows(sidebar, 'focus-interruptions', '1');
    await saved(sidebar);
    const before = await engine.ask('focus', {});
    await driver.kill();
    driver = await driver.reopen();
    engine = await openEngineLine(driver);
    expect(await engine.ask('focus', {})).toEqual(before);
    expect((await engine.ask('timer', {}))?.clientName).toBe(BAKERY);
  });

  it('ends to the minute, with one notice, and the next round begins where the notice leads', async () => {
    const settings = await driver.openExtensionPage('dashboard.html#/settings');
    if (driver.browser === 'firefox') await activate(settings, testId('notices-allow'));
    await settings.waitFor(testId('notices-allowed'));

    tab = await driver.newTab(GMAIL);
    await tab.waitFor('tr.zA');
    const running = await engine.ask('focus', {});
    if (!running) throw new Error('No round.');
    const start = Date.now() - 25 * MINUTE + 3000;
    await engine.send('startFocus', { clientId: running.clientId, start });
    const sidebar = await sidebarOf('bakery-site', BAKERY);
    await sidebar.waitFor(testId('focus-next'), 60_000);
    expect(await engine.ask('timer', {})).toBeUndefined();
    const { items } = await engine.ask('records', { clientId: running.clientId, type: 'entry', limit: 9 });
    const ends = items.flatMap(({ record }) => ('end' in record ? [record.end] : []));
    expect(ends).toContain(start + 25 * MINUTE);
    const told = 'Object.keys(await (globalThis.browser ?? chrome).notifications.getAll())';
    await settings.waitUntil(`(async () => (${told}).join() === 'worthwhile')()`, 'one notice');

    await activate(sidebar, testId('focus-next'));
    await shows(sidebar, 'focus', BAKERY);
    expect((await engine.ask('focusDay', { date: today() })).rounds).toBe(1);
  });
});

/** YYYY-MM-DD on the clock of this machine, which the browser shares. */
function today(): string {
  const now = new Date(Date.now() - 20 * MINUTE);
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(now);
}
