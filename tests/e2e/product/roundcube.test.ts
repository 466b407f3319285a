import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAILBOX } from '../../fixtures/mail/mailboxes';
import { CAMILLE, HOSTILE, LIESEL } from '../../fixtures/mail/people';
import { openEngineLine } from '../../harness/engine-line';
import { type Roundcube, startRoundcube } from '../../harness/roundcube';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, saved, shows } from '../../harness/walk';
import { BROWSERS } from './browsers';

describe.each(BROWSERS)('beside a real Roundcube in $name', ({ open }) => {
  let roundcube: Roundcube;
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;

  const login = async () => {
    tab = await driver.newTab();
    await roundcube.login(tab);
    sidebar = await dockedSidebar(tab);
  };
  const openMessage = async (subject: string) => {
    await roundcube.openMessage(tab, subject);
    sidebar = await dockedSidebar(tab);
  };

  beforeAll(async () => {
    [roundcube, driver] = await Promise.all([startRoundcube(MAILBOX), open(new Map())]);
    const engine = await openEngineLine(driver);
    await engine.send('setSetting', { key: 'ownDomains', value: ['harbourdesk.example'] });
    await engine.close();
    await login();
  });
  afterAll(() => Promise.all([driver.close(), roundcube.stop()]));

  it('shows nobody beside the list of mails', async () => {
    await sidebar.waitFor(testId('nobody'));
  });

  it('makes a client of the person who wrote, in one click', async () => {
    await openMessage('納期のご相談');
    await shows(sidebar, 'person-name', '高橋 美咲');
    await sidebar.click(testId('new-client'));
    await sidebar.waitFor(testId('client-name'));
  });

  it('takes a tag, a note and time, and says that they are saved', async () => {
    await sidebar.fill(testId('add-tag'), 'workshop');
    await sidebar.press('Enter');
    await shows(sidebar, 'tag-chip', 'workshop');
    await sidebar.fill(testId('new-note'), 'Pays when the bank opens.');
    await sidebar.press('Enter');
    await shows(sidebar, 'note', 'Pays when the bank opens.');
    await sidebar.click(testId('timer-toggle'));
    await sidebar.waitFor('.timer[data-running=true]');
    await saved(sidebar);
  });

  it('finds the client behind a contact form and behind a group', async () => {
    await openMessage('[Website] New enquiry from Owen Pritchard');
    await shows(sidebar, 'person-name', 'Owen Pritchard');
    await openMessage('Copy of invoice 2026-037');
    await shows(sidebar, 'person-name', 'Ingrid Solheim');
  });

  it('reads the message in the preview pane', async () => {
    await tab.goto(`${roundcube.url}?_task=mail&_mbox=INBOX`);
    sidebar = await dockedSidebar(tab);
    await sidebar.waitFor(testId('nobody'));
    await roundcube.previewMessage(tab, '納期のご相談');
    sidebar = await dockedSidebar(tab);
    await sidebar.waitFor(testId('client-name'));
  });

  it('reads a message in a window of its own, and whom a new mail is to', async () => {
    await roundcube.openMessageWindow(tab, '納期のご相談');
    sidebar = await dockedSidebar(tab);
    await sidebar.waitFor(testId('client-name'));
    await roundcube.compose(tab, 'Misaki <misaki.takahashi@takahashi-kagu.example>');
    sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'person-name', 'misaki.takahashi@takahashi-kagu.example');
    await sidebar.waitFor(testId('client-name'));
  });

  it('shows a hostile name as text', async () => {
    await openMessage('<script>alert("subject")</script> & "entities"');
    await shows(sidebar, 'person-name', HOSTILE.name);
  });

  it('knows a Unicode domain by its punycode, and finds nobody behind a look-alike', async () => {
    const engine = await openEngineLine(driver);
    for (const [name, person] of [
      ['Buchhandlung Kern', LIESEL],
      ['Fournil des Quais', CAMILLE],
    ] as const)
      await engine.send('newClient', { name, person: { ...person, role: 'from' } });
    await engine.close();
    await openMessage('Lesung am 12. Dezember');
    await shows(sidebar, 'client-name', 'Buchhandlung Kern');
    await openMessage('New bank details');
    await sidebar.waitFor(testId('caution'));
    expect(await said(sidebar, 'client-name')).toEqual([]);
  });

  it('has everything after the browser was killed, the timer still running', async () => {
    await driver.kill();
    driver = await driver.reopen();
    await login();
    await openMessage('納期のご相談');
    await shows(sidebar, 'tag-chip', 'workshop');
    await shows(sidebar, 'note', 'Pays when the bank opens.');
    await sidebar.waitFor('.timer[data-running=true]');
  });
});
