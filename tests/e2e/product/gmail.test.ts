import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import * as people from '../../fixtures/mail/people';
import { openEngineLine } from '../../harness/engine-line';
import { GMAIL, openDemoThread } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, shows } from '../../harness/walk';
import { BROWSERS, gmailRoutes } from './browsers';

describe.each(BROWSERS)('beside Gmail in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  const client = (name: string) => shows(sidebar, 'client-name', name);
  const nobody = () => sidebar.waitFor(testId('nobody'));

  beforeAll(async () => {
    driver = await open(await gmailRoutes());
    const engine = await openEngineLine(driver);
    const make = async (name: string, person: { name: string; address: string }): Promise<ClientId> =>
      engine.send('newClient', { name, person: { ...person, role: 'from' } });
    await make('Fournil des Quais', people.CAMILLE);
    await make('Beltrán Cycles', people.DARIO);
    await make('Rosewood Dental', people.PRIYA);
    await make('Solheim Optikk', people.INGRID);
    await make('Greenfold', { name: 'Sam Whitlock', address: 'sam@greenfold.example' });
    await make('Buchhandlung Kern', people.LIESEL);
    await engine.send('setSetting', { key: 'ownDomains', value: ['harbourdesk.example'] });
    await engine.close();
    tab = await driver.newTab();
  });
  afterAll(() => driver.close());
  beforeEach(async () => {
    await tab.goto('about:blank');
    await tab.goto(GMAIL);
    await tab.waitFor('tr.zA');
    sidebar = await dockedSidebar(tab);
  });

  it('shows nobody on a list, the client on a thread, and nobody again on the list', async () => {
    await nobody();
    await openDemoThread(tab, 'bakery-site');
    await client('Fournil des Quais');
    await tab.evaluate('demo.openList("inbox")');
    await nobody();
  });

  it('follows from thread to thread while Gmail keeps the old views alive', async () => {
    await openDemoThread(tab, 'bakery-site');
    await client('Fournil des Quais');
    await openDemoThread(tab, 'cycles-invoice');
    await client('Beltrán Cycles');
    await tab.evaluate('history.back()');
    await client('Fournil des Quais');
  });

  it('follows the reading pane, whose address does not change', async () => {
    await tab.evaluate('demo.readingPane(true)');
    await nobody();
    await tab.evaluate('demo.select("dental-rollout")');
    await client('Rosewood Dental');
    await tab.evaluate('demo.refresh()');
    await nobody();
  });

  it('waits for messages that arrive late', async () => {
    await tab.evaluate('demo.hold()');
    await openDemoThread(tab, 'bakery-site');
    expect(await said(sidebar, 'client-name')).toEqual([]);
    await tab.evaluate('demo.release()');
    await client('Fournil des Quais');
  });

  it('takes the mailbox of a second account and of a delegated one for our own', async () => {
    await tab.evaluate('demo.account(2)');
    await tab.waitUntil('document.title.includes("billing@")', 'the delegated mailbox is open');
    await tab.waitFor('tr.zA');
    await openDemoThread(tab, 'dental-payment');
    sidebar = await dockedSidebar(tab);
    await client('Rosewood Dental');
  });

  it('shows the first recipient of a new mail while it is written', async () => {
    await tab.evaluate('demo.compose({ to: ["DARIO"], subject: "Offer" })');
    await client('Beltrán Cycles');
    await tab.evaluate('demo.closeCompose()');
    await nobody();
  });

  it('finds the client behind Reply-To of a group, a plus address and a Unicode domain', async () => {
    await openDemoThread(tab, 'plus-address');
    await client('Greenfold');
    await openDemoThread(tab, 'idn');
    await client('Buchhandlung Kern');
  });

  it('takes the writer, not a client in Cc, and offers to take the other', async () => {
    await openDemoThread(tab, 'several-clients');
    await shows(sidebar, 'person-name', 'Anneke de Wit');
    expect(await said(sidebar, 'client-name')).toEqual([]);
  });

  it('never links a sender that only looks like a client', async () => {
    await openDemoThread(tab, 'look-alike');
    await sidebar.waitFor(testId('new-client'));
    expect(await said(sidebar, 'client-name')).toEqual([]);
    expect(await sidebar.evaluate<string>('document.body.innerText')).toMatch(/looks like/i);
  });

  it('shows a hostile name as text', async () => {
    await openDemoThread(tab, 'hostile');
    await shows(sidebar, 'person-name', '<b>Bold</b> & "Quote" <img src=x onerror=alert(1)>');
  });

  it('shows nobody for a thread among colleagues', async () => {
    await openDemoThread(tab, 'colleague');
    await nobody();
  });

  it('says so when the page is no longer understood', async () => {
    await openDemoThread(tab, 'bakery-site');
    await client('Fournil des Quais');
    await tab.evaluate('demo.redesign()');
    await sidebar.waitFor(testId('not-understood'));
    expect(await said(sidebar, 'client-name')).toEqual([]);
  });
});
