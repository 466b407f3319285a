import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveFile } from '../../harness/give-file';
import { docksOpen } from '../../harness/own-memory';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, shows } from '../../harness/walk';
import { BROWSERS } from './browsers';
import { CRM, crmRoutes, redrawn, TOM } from './crm-site';
import { downloaded } from './downloaded';

const NAME = '[data-testid="record-title"]';
const ADDRESS = 'tr:nth-child(2) td:nth-child(2)';

describe.each(BROWSERS)('teaching a page that is not understood in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;

  const goto = async (path: string) => {
    await tab.goto(`${CRM}${path}`);
    sidebar = await dockedSidebar(tab);
  };
  const step = (name: string) => sidebar.waitFor(`[data-step="${name}"]`);
  const markup = () => tab.evaluate<string>('document.body.outerHTML');

  beforeAll(async () => {
    driver = await open(crmRoutes);
    await docksOpen(driver, 'crm.example');
    tab = await driver.newTab();
    await goto('/contacts/7');
  });
  afterAll(() => driver.close());

  it('is offered, and Escape leaves without a trace', async () => {
    const before = await markup();
    await sidebar.waitFor(testId('not-understood'));
    await sidebar.click(testId('teach-start'));
    await step('name');
    expect(await tab.evaluate<number>('document.documentElement.children.length')).toBeGreaterThan(3);
    await tab.press('Escape');
    await sidebar.waitFor(testId('not-understood'));
    expect(await markup()).toBe(before);
  });

  it('takes name and address with a click that the page never gets', async () => {
    const before = await markup();
    await sidebar.click(testId('teach-start'));
    await step('name');
    await tab.point(NAME);
    await step('address');
    await tab.point('h1 a');
    await shows(sidebar, 'teach', 'no mail address');
    await tab.point(ADDRESS);
    await shows(sidebar, 'teach-name', 'Noor Haddad');
    await shows(sidebar, 'teach-address', 'noor@fjord-fell.example');
    expect(await markup()).toBe(before);
    expect(await tab.url()).toBe(`${CRM}/contacts/7`);
  });

  it('understands the page as soon as it is saved, after a reload, and the next record', async () => {
    await sidebar.click(testId('teach-save'));
    await shows(sidebar, 'person-name', 'Noor Haddad');
    await tab.reload();
    sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'person-name', 'Noor Haddad');
    await goto('/contacts/9');
    await shows(sidebar, 'person-name', 'Tom Ashdown');
  });

  it('finds nobody on the list', async () => {
    await goto('/contacts');
    await sidebar.waitFor(testId('nobody'));
    expect(await said(sidebar, 'person-name')).toEqual([]);
  });

  it('is listed in the settings, beats what is bundled, and can be switched off there', async () => {
    await goto('/contacts/7');
    await shows(sidebar, 'person-name', 'Noor Haddad');
    const settings = await driver.openExtensionPage('dashboard.html#/settings');
    await settings.waitFor(testId('taught-recipe'));
    await settings.click(testId('taught-on'));
    await sidebar.waitFor(testId('not-understood'));
    await settings.close();
  });

  it('reaches into open shadow roots, and reads the next record that is drawn into them', async () => {
    await goto('/people/7');
    await sidebar.waitFor(testId('not-understood'));
    await sidebar.click(testId('teach-start'));
    await step('name');
    await tab.point('crm-title');
    await step('address');
    await tab.point('crm-field[label="E-mail"]');
    await shows(sidebar, 'teach-name', 'Noor Haddad');
    await shows(sidebar, 'teach-address', 'noor@fjord-fell.example');
    await sidebar.click(testId('teach-save'));
    await shows(sidebar, 'person-name', 'Noor Haddad');
    await tab.reload();
    sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'person-name', 'Noor Haddad');
    await tab.evaluate(redrawn(TOM));
    await shows(sidebar, 'person-name', 'Tom Ashdown');
  });

  it('goes to a file, comes back from it once, and works again', async () => {
    const settings = await driver.openExtensionPage('dashboard.html#/settings');
    await settings.waitFor(testId('recipes-export'));
    const file = await downloaded(driver, settings, () => settings.click(testId('recipes-export')));
    const count = () =>
      settings.evaluate<number>(`document.querySelectorAll('${testId('taught-recipe')}').length`);
    expect(await count()).toBe(2);
    for (const word of ['Noor', 'Haddad', 'fjord', 'mem_']) expect(file).not.toContain(word);
    await settings.click(`${testId('taught-recipe')} summary`);
    await settings.click(testId('taught-remove'));
    await expect.poll(count).toBe(1);
    const give = () => giveFile(settings, testId('recipes-import'), 'worthwhile-recipes.json', file);
    await give();
    await expect.poll(count).toBe(2);
    await give();
    await settings.waitUntil(`document.body.innerText.includes('is here already')`, 'nothing new in it');
    expect(await count()).toBe(2);
    await goto('/people/7');
    await shows(sidebar, 'person-name', 'Noor Haddad');
    await settings.close();
  });
});
