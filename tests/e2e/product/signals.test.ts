import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import type { MailThread } from '../../fixtures/mail/mail';
import { MAILBOX } from '../../fixtures/mail/mailboxes';
import { CAMILLE, MARA } from '../../fixtures/mail/people';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { GMAIL, openDemoThread } from '../../harness/gmail-like';
import { startRoundcube } from '../../harness/roundcube';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { pressShortcut } from '../resilience/press-shortcut';
import { BROWSERS, gmailRoutes } from './browsers';

/** A word of the mail that may be nowhere but on the page. */
const SECRET = 'zqmailtextnarywxyz';
const ASKS = `Hello Mara, the photos of ${SECRET} are fine, but we have none to sell. Could we get a refund, please?`;

const find = (kind: string) => `${testId('find')}[data-kind=${kind}]`;
const noted = (kind: string) => `${testId('open-request')}[data-kind=${kind}]`;

/** Points of the part of the score that counts requests, and whether the reasons name it. */
async function asks(engine: EngineLine, clientId: ClientId) {
  const card = await engine.ask('client', { clientId });
  const { components, reasons } = card?.score.result ?? {};
  return { points: components?.asks.points ?? Number.NaN, named: JSON.stringify(reasons).includes('asks') };
}

async function onlyClient(engine: EngineLine): Promise<ClientId> {
  const { rows } = await engine.ask('clients', { sort: 'name', offset: 0, limit: 1 });
  const [row] = rows;
  if (!row) throw new Error('There is no client.');
  return row.id;
}

/** A refund asked for in the mail beside is suggested, confirmed, and moves the score. */
async function confirmRefund(sidebar: View, engine: EngineLine): Promise<void> {
  await sidebar.waitFor(find('refund'));
  const clientId = await onlyClient(engine);
  const before = await asks(engine, clientId);
  await sidebar.click(`${find('refund')} ${testId('find-confirm')}`);
  await sidebar.waitFor(noted('refund'));
  await saved(sidebar);
  const after = await asks(engine, clientId);
  expect(after.points).toBeGreaterThan(before.points);
  expect([before.named, after.named]).toEqual([false, true]);
}

describe.each(BROWSERS)('what a mail asks for, in $name', ({ name, open }) => {
  let driver: Driver;
  let ended = false;
  let engine: EngineLine;
  let tab: Tab;
  let sidebar: View;

  beforeAll(async () => {
    driver = await open(await gmailRoutes());
    engine = await openEngineLine(driver);
    tab = await driver.newTab(GMAIL);
    await openDemoThread(tab, 'bakery-site');
    sidebar = await dockedSidebar(tab);
    await sidebar.click(testId('new-client'));
    await sidebar.waitFor(testId('client-name'));
  });
  afterAll(() => ended || driver.close());

  it('a refund that is asked for is suggested, confirmed, and moves the score', async () => {
    await tab.evaluate(`demo.arrive('bakery-site', ${JSON.stringify(ASKS)})`);
    await confirmRefund(sidebar, engine);
  });

  it('the messages are counted once, and the client waits', async () => {
    await sidebar.waitFor(testId('waiting-line'));
    const clientId = await onlyClient(engine);
    const count = async () =>
      (await engine.ask('records', { clientId, type: 'interaction', limit: 50 })).items.length;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await tab.evaluate(`demo.openList('inbox')`);
    await sidebar.waitFor(testId('nobody'));
    await openDemoThread(tab, 'bakery-site');
    await sidebar.waitFor(noted('refund'));
    expect(await count()).toBe(before);
    await sidebar.click(testId('waiting-settle'));
    await sidebar.waitUntil(`!document.querySelector('${testId('waiting-settle')}')`, 'nobody waits');
  });

  it('a request is noted, answered and undone by keys alone', async () => {
    await pressShortcut(driver, 'note-request');
    await sidebar.waitFor(`${testId('note-request')}[aria-expanded=true]`);
    await sidebar.press('3');
    await sidebar.waitFor(noted('discount'));
    await sidebar.waitUntil("document.body.textContent.includes('Noted: discount')", 'it is stored');
    await sidebar.press('Alt+z');
    await sidebar.waitUntil(`!document.querySelector('${noted('discount')}')`, 'it is gone again');
  });

  it('no word of the mail is in the engine or in a file of the profile', async () => {
    await driver.close();
    ended = true;
    const files = readdirSync(driver.profile, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => readFileSync(join(parentPath, file)));
    const holds = (text: string) =>
      files.some((bytes) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    expect(holds('Boulangerie') || holds('mail.google.com'), name).toBe(true);
    expect(holds(SECRET)).toBe(false);
  });
});

it('a refund asked for in a real Roundcube is suggested, confirmed, and moves the score', async () => {
  const [chromium] = BROWSERS;
  const roundcube = await startRoundcube(MAILBOX);
  const driver = await chromium.open(new Map());
  try {
    const thread: MailThread = {
      id: 'refund',
      subject: 'The photos',
      with: [CAMILLE.address],
      messages: [
        { from: CAMILLE, to: [MARA], at: new Date(Date.now() - 3_600_000).toISOString(), text: ASKS },
      ],
    };
    roundcube.deliver(thread, 0);
    const engine = await openEngineLine(driver);
    await engine.send('newClient', { name: 'Fournil des Quais', person: { ...CAMILLE, role: 'from' } });
    const tab = await driver.newTab();
    await roundcube.login(tab);
    await roundcube.openMessage(tab, 'The photos');
    const sidebar = await dockedSidebar(tab);
    await shows(sidebar, 'client-name', 'Fournil des Quais');
    await confirmRefund(sidebar, engine);
  } finally {
    await driver.close();
    await roundcube.stop();
  }
});
