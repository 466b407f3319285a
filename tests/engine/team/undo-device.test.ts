import { expect, test } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

/** Ana's client in a shape that is easy to compare. */
async function cardOf(browser: Browser, clientId: ClientId) {
  const card = await browser.ask('client', { clientId });
  return card && { name: card.client.name, banner: card.client.banner, brief: card.brief };
}

/** Ana and Ben have a past; then Mal, who was let in, spoils what they can. */
async function vandalised(mode: 'live' | 'offline' = 'live') {
  const world = new TeamWorld();
  const ana = await world.founder();
  const clientId = (await ana.send('newClient', { name: 'Boulangerie Martin' })).value;
  await ana.send('editBrief', { clientId, text: 'Pays late.', base: '' });
  const mal = await world.browser();
  await ana.letIn(mal, 'Mal');
  const since = Date.now();
  await ana.send('edit', { type: 'client', id: clientId, changes: { industry: 'Bakery' } });
  await eventually('Mal has it', async () => (await mal.ask('client', { clientId }))?.client.industry);
  if (mode === 'offline') await mal.goOffline();
  await mal.send('edit', { type: 'client', id: clientId, changes: { name: 'LIES', banner: 'LIES' } });
  await mal.send('editBrief', { clientId, text: 'LIES', base: 'Pays late.' });
  await mal.send('newClient', { name: 'Invented' });
  if (mode === 'offline') mal.goOnline();
  await eventually(
    'the damage is here',
    async () => (await ana.clientNames()).includes('Invented') || undefined,
  );
  await ana.inSync();
  await ana.send('edit', { type: 'client', id: clientId, changes: { banner: 'Ana wrote this since' } });
  const device = (await mal.deviceId()) as string;
  return { ana, mal, clientId, since, device };
}

const spoilt = { name: 'LIES', banner: 'Ana wrote this since', brief: 'LIES' };
const mended = { name: 'Boulangerie Martin', banner: 'Ana wrote this since', brief: 'Pays late.' };

test.each(['live', 'offline'] as const)(
  'what a device wrote %s is told, undone without it, and the undoing can be undone',
  async (mode) => {
    const { ana, mal, clientId, since, device } = await vandalised(mode);
    const { value, undo: none } = await ana.send('undoDevice', { device, since, rehearse: true });
    expect(value).toMatchObject({ made: 1, texts: 1, clients: 2, names: ['Invented', 'LIES'], mixed: 0 });
    expect(none).toBeUndefined();
    expect(await cardOf(ana, clientId)).toEqual(spoilt);

    const { undo } = await ana.send('undoDevice', { device, since, rehearse: false });
    expect(await cardOf(ana, clientId)).toEqual(mended);
    expect((await ana.ask('client', { clientId }))?.client.industry).toBe('Bakery');
    expect(await ana.clientNames()).toEqual(['Boulangerie Martin']);
    await eventually(
      'it is undone at Mal too',
      async () => (await cardOf(mal, clientId))?.name === mended.name || undefined,
    );

    if (!undo) throw new Error('The undoing can not be undone.');
    await ana.send('undo', { token: undo });
    expect(await cardOf(ana, clientId)).toEqual(spoilt);
    expect(await ana.clientNames()).toEqual(['Invented', 'LIES']);
  },
);

test('it can be undone after a restart, and after the device was removed', async () => {
  const { ana, mal, clientId, since, device } = await vandalised();
  const member = (await mal.team()).members.find(({ me }) => me);
  if (!member) throw new Error('Mal is not there.');
  await ana.send('removeFromTeam', { members: [member.id] });
  await ana.stop();
  await ana.start();
  const writers = await eventually('the log is read', async () => {
    const { writers: known } = await ana.ask('teamLog', {});
    return known.length > 0 ? known : undefined;
  });
  expect(writers.map(({ name, removed }) => [name, removed])).toEqual([
    ['Ana', false],
    ['Mal', true],
  ]);
  await ana.send('undoDevice', { device, since, rehearse: false });
  expect(await cardOf(ana, clientId)).toEqual(mended);
});

test('nothing is undone of a device that wrote nothing', async () => {
  const { ana, clientId } = await vandalised();
  const { value, undo } = await ana.send('undoDevice', { device: '0'.repeat(32), since: 0, rehearse: false });
  expect(value).toMatchObject({ values: 0, texts: 0 });
  expect(undo).toBeUndefined();
  expect(await cardOf(ana, clientId)).toEqual(spoilt);
});
