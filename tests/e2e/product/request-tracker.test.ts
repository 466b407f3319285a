import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELP_DESK } from '../../fixtures/mail/help-desk';
import * as people from '../../fixtures/mail/people';
import { openEngineLine } from '../../harness/engine-line';
import { type RequestTracker, startRequestTracker } from '../../harness/request-tracker';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, shows } from '../../harness/walk';
import { BROWSERS } from './browsers';

let desk: RequestTracker;
beforeAll(async () => {
  desk = await startRequestTracker(HELP_DESK);
});
afterAll(() => desk.stop());

describe.each(BROWSERS)('beside a real Request Tracker in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;

  beforeAll(async () => {
    driver = await open(new Map());
    const engine = await openEngineLine(driver);
    await engine.send('setSetting', { key: 'ownDomains', value: ['harbourdesk.example'] });
    for (const [name, person] of [
      ['Fournil des Quais', people.CAMILLE],
      ['Beltrán Cycles', people.DARIO],
      ['Buchhandlung Kern', people.LIESEL],
    ] as const) {
      await engine.send('newClient', { name, person: { ...person, role: 'requester' } });
    }
    await engine.close();
    tab = await driver.newTab();
    await desk.login(tab);
  });
  afterAll(() => driver.close());

  const beside = async (page: Promise<void>) => {
    await page;
    sidebar = await dockedSidebar(tab);
  };

  it('shows nobody beside the home page and the result of a search', async () => {
    await beside(Promise.resolve());
    await sidebar.waitFor(testId('nobody'));
    await beside(desk.openSearch(tab));
    await sidebar.waitFor(testId('nobody'));
  });

  it('shows the client of the requestor, another client in Cc beside them', async () => {
    await beside(desk.openTicket(tab, 'Devis four à pain – urgent'));
    await shows(sidebar, 'client-name', 'Fournil des Quais');
    await shows(sidebar, 'person-name', 'Camille Rousselot');
    await shows(sidebar, 'others', '1');
  });

  it('never takes a client in Cc for the one who asked', async () => {
    await beside(desk.openTicket(tab, '納期のご相談'));
    await shows(sidebar, 'person-name', '高橋 美咲');
    expect(await said(sidebar, 'client-name')).toEqual([]);
  });

  it('asks who is meant when two clients opened a ticket together', async () => {
    await beside(desk.openTicket(tab, 'One photo day for two shops'));
    await shows(sidebar, 'chooser', 'Beltrán Cycles');
    await shows(sidebar, 'chooser', 'Ingrid Solheim');
  });

  it('shows a hostile name as text, and finds a client by a Unicode domain', async () => {
    await beside(desk.openTicket(tab, '<script>alert("subject")</script> & "entities"'));
    await shows(sidebar, 'person-name', people.HOSTILE.name);
    await beside(desk.openTicket(tab, 'Lesung am 12. Dezember'));
    await shows(sidebar, 'client-name', 'Buchhandlung Kern');
  });

  it('reads the page of a person', async () => {
    await beside(desk.openUser(tab, people.DARIO.address));
    await shows(sidebar, 'client-name', 'Beltrán Cycles');
  });

  it('shows whom an answer goes to while it is written', async () => {
    await beside(desk.openReply(tab, 'Devis four à pain – urgent'));
    await shows(sidebar, 'client-name', 'Fournil des Quais');
    await beside(desk.openReply(tab, '納期のご相談'));
    await shows(sidebar, 'person-name', '高橋 美咲');
    expect(await said(sidebar, 'client-name')).toEqual([]);
  });
});
