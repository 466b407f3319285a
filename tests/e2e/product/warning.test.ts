import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../fixtures/mail/people';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { GMAIL, openDemoThread } from '../../harness/gmail-like';
import { docksOpen, remember } from '../../harness/own-memory';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId } from '../../harness/view';
import { shows } from '../../harness/walk';
import { BROWSERS, gmailRoutes } from './browsers';

const WARNING = 'Prepays only. Never discount.';
const SITE = 'https://crm.example/contacts/7';

describe.each(BROWSERS)('the warning of a client in $name', ({ open }) => {
  let driver: Driver;
  let engine: EngineLine;
  let mail: Tab;
  let crm: Tab;
  let id: string;

  beforeAll(async () => {
    const page = `<!doctype html><main><a href="mailto:${people.CAMILLE.address}">Camille</a></main>`;
    driver = await open(new Map([...(await gmailRoutes()), ['crm.example', page]]));
    engine = await openEngineLine(driver);
    id = await engine.send('newClient', { name: 'Fournil', person: { ...people.CAMILLE, role: 'from' } });
    await remember(driver, { 'marked-sites': ['crm.example'] });
    await docksOpen(driver, 'crm.example');
    mail = await driver.newTab(GMAIL);
    await openDemoThread(mail, 'bakery-site');
    crm = await driver.newTab(SITE);
  });
  afterAll(() => driver.close());

  it('stands at the top of the sidebar on every site as soon as it is written', async () => {
    const beside = await Promise.all([dockedSidebar(mail), dockedSidebar(crm)]);
    for (const sidebar of beside) await shows(sidebar, 'client-name', 'Fournil');
    await engine.send('edit', { type: 'client', id: id as never, changes: { banner: WARNING } });
    for (const sidebar of beside) {
      await shows(sidebar, 'banner', WARNING);
      expect(
        await sidebar.evaluate(`document.querySelector('.sidebar-main [data-testid]').dataset.testid`),
      ).toBe('banner');
    }
  });

  it('is a dot on the closed dock where a member wants it, and nothing in the page', async () => {
    const dot = await crm.frame(/mark\.html$/);
    await dot.waitUntil(`document.body.hasAttribute('data-mark')`, 'the dot is shown');
    expect(await dot.evaluate('document.body.innerText.trim()')).toBe('');
    expect(await crm.evaluate('document.documentElement.outerHTML')).not.toMatch(/Prepays|Fournil/);
    await engine.send('edit', { type: 'client', id: id as never, changes: { banner: '' } });
    await dot.waitUntil(`!document.body.hasAttribute('data-mark')`, 'the dot is gone');
    const others = await Promise.all((await mail.frames()).map((frame) => frame.url()));
    expect(others.filter((url) => url.includes('mark.html'))).toEqual([]);
    await crm.waitFor(':root');
    await (await dockedSidebar(crm)).waitFor(testId('client-name'));
  });
});
