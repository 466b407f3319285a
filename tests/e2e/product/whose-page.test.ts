import { afterAll, beforeAll, describe, it } from 'vitest';
import * as people from '../../fixtures/mail/people';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { docksOpen } from '../../harness/own-memory';
import type { Reply, RoutedRequest } from '../../harness/routes';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { shows } from '../../harness/walk';
import { BROWSERS } from './browsers';

const SITE = 'https://crm.example';
const SHARED = 'books@keeper.example';
const OFFICE = 'office@fournil-annexe.example';
const GUEST = 'ines@other-atelier.example';

/** Deals show no address; the other records show one, that of their path. */
function record({ url }: RoutedRequest): Reply {
  const address = decodeURIComponent(url.pathname.split('/')[2] ?? '');
  const shown = address.includes('@') ? `<a href="mailto:${address}">${address}</a>` : '<p>A deal.</p>';
  return { body: `<!doctype html><html lang="en"><title>CRM</title><main>${shown}</main></html>` };
}

/** What the page alone can not say, a person says once, and may take back. */
describe.each(BROWSERS)('whose page it is, in $name', ({ open }) => {
  let driver: Driver;
  let engine: EngineLine;
  let tab: Tab;
  let sidebar: View;

  const goto = async (path: string) => {
    await tab.goto(`${SITE}${path}`);
    sidebar = await dockedSidebar(tab);
  };
  const belongsTo = async (client: string) => {
    await sidebar.fill(testId('belongs-to'), client);
    await sidebar.waitFor('[role=option]');
    await sidebar.press('ArrowDown');
    await sidebar.press('Enter');
    await shows(sidebar, 'client-name', client);
  };
  const undo = () => sidebar.click(testId('undo'));

  beforeAll(async () => {
    driver = await open(new Map([['crm.example', record]]));
    await docksOpen(driver, 'crm.example');
    engine = await openEngineLine(driver);
    const camille = { ...people.CAMILLE, role: 'from' } as const;
    const fournil = await engine.send('newClient', { name: 'Fournil des Quais', person: camille });
    const dario = { ...people.DARIO, role: 'from' } as const;
    const cycles = await engine.send('newClient', { name: 'Beltrán Cycles', person: dario });
    for (const clientId of [fournil, cycles])
      await engine.send('assignPerson', {
        clientId,
        person: { address: SHARED, name: '', role: 'from' },
        mapDomain: false,
      });
    tab = await driver.newTab();
  });
  afterAll(() => driver.close());

  it('is said once for a record that shows no address, can be taken back, and is known after a reload', async () => {
    await goto('/deals/4711');
    await sidebar.waitFor(testId('not-understood'));
    await belongsTo('Fournil des Quais');
    await undo();
    await sidebar.waitFor(testId('not-understood'));
    await belongsTo('Fournil des Quais');
    await goto('/deals/4712');
    await sidebar.waitFor(testId('not-understood'));
    await goto('/deals/4711');
    await shows(sidebar, 'client-name', 'Fournil des Quais');
  });

  it('is asked for an address that two clients share, and asked again after it was taken back', async () => {
    await goto(`/mails/${SHARED}/88`);
    await shows(sidebar, 'chooser', 'Beltrán Cycles');
    await shows(sidebar, 'chooser', 'Fournil des Quais');
    await sidebar.click('.candidate');
    await sidebar.waitFor(testId('client-name'));
    await undo();
    await shows(sidebar, 'chooser', 'Beltrán Cycles');
  });

  it('may be another address or another person of a client that is there, until that is taken back', async () => {
    await goto(`/mails/${OFFICE}/89`);
    await shows(sidebar, 'person-name', OFFICE);
    await belongsTo('Fournil des Quais');
    await tab.reload();
    sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'client-name', 'Fournil des Quais');
    await goto(`/mails/${GUEST}/90`);
    await belongsTo('Fournil des Quais');
    await undo();
    await shows(sidebar, 'person-name', GUEST);
    await sidebar.waitFor(testId('new-client'));
  });
});
