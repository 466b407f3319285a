import { expect, test } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { readDigest } from '../../../lib/engine/ledger-digest';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

const LEDGER = 'main:ledger-2022';
const IN_2022 = Date.UTC(2022, 4, 13, 9);

async function addTime(browser: Browser, clientId: ClientId, start: number): Promise<void> {
  const { member } = await browser.ask('status', {});
  const fields = { clientId, memberId: member.id, start, end: start + 3_600_000, zone: 'Europe/Berlin' };
  await browser.send('create', { type: 'entry', fields });
}

/** Waits until the mark of the ledger is kept, then quits the browser and starts it again. */
async function restart(browser: Browser): Promise<void> {
  await eventually('the mark is kept', async () => {
    const digest = await browser.store.digest(LEDGER);
    return digest && readDigest(digest)?.mark;
  });
  await browser.stop();
  await browser.start();
}

const isLoaded = ({ store }: Browser) => store.openNames.includes(LEDGER);
const entriesOf = async (browser: Browser) => {
  const sheet = await browser.ask('timesheet', { from: '2022-05-09', days: 7, limit: 50 });
  return sheet.entries.length;
};

test('an older ledger that both hold alike is not loaded; one that either lacks something of is synced', async () => {
  const world = new TeamWorld();
  const ana = await world.founder();
  const clientId = (await ana.send('newClient', { name: 'Boulangerie Martin' })).value;
  await addTime(ana, clientId, IN_2022);
  const ben = await world.browser();
  await ana.letIn(ben, 'Ben');
  await eventually('Ben has the ledger', () => isLoaded(ben) || undefined);
  await ana.inSync();
  for (const browser of [ana, ben]) await restart(browser);
  expect([isLoaded(ana), isLoaded(ben)]).toEqual([false, false]);
  await eventually('they have met', async () => (await ana.ask('team', {})).kind === 'team' || undefined);
  await ana.inSync();
  expect([isLoaded(ana), isLoaded(ben)]).toEqual([false, false]);

  await ben.stop();
  await addTime(ana, clientId, IN_2022 + 7_200_000);
  await ben.start();
  await eventually('Ben has what was added', async () => (await entriesOf(ben)) === 2 || undefined);
});
