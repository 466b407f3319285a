import { expect, test } from 'vitest';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

const ended = (browser: Browser) =>
  eventually('the device knows that it is out', async () => {
    const team = await browser.ask('team', {});
    return team.kind === 'team' ? team.ended : undefined;
  });

async function removeBen(ana: Browser): Promise<void> {
  const ben = (await ana.team()).members.find(({ name }) => name === 'Ben');
  if (!ben) throw new Error('Ben is not there.');
  await ana.send('removeFromTeam', { members: [ben.id] });
}

async function anaAndBen() {
  const world = new TeamWorld();
  const ana = await world.founder();
  await ana.send('newClient', { name: 'Boulangerie Martin' });
  const ben = await world.browser();
  await ana.letIn(ben, 'Ben');
  return { ana, ben };
}

test('a removed device is told at once by whom and when, keeps what it had and gets nothing new', async () => {
  const { ana, ben } = await anaAndBen();
  await removeBen(ana);
  expect(await ended(ben)).toEqual({ kind: 'removed', by: 'Ana', at: ana.held.now });
  await ana.send('newClient', { name: 'Nothing for Ben' });
  await ana.inSync();
  expect(await ben.clientNames()).toEqual(['Boulangerie Martin']);
});

test('a device that was away while it was removed is told when it comes back, and after a restart', async () => {
  const { ana, ben } = await anaAndBen();
  await ben.goOffline();
  await removeBen(ana);
  await ana.send('newClient', { name: 'Nothing for Ben' });
  await ben.send('newClient', { name: 'Written on the train' });
  expect((await ben.team()).ended).toBeUndefined();
  ben.goOnline();
  expect(await ended(ben)).toMatchObject({ by: 'Ana' });
  await ben.stop();
  await ben.start();
  expect(await ended(ben)).toMatchObject({ by: 'Ana' });
  expect(await ben.clientNames()).toEqual(['Boulangerie Martin', 'Written on the train']);
  expect(await ana.clientNames()).not.toContain('Written on the train');
});

test('who was removed may go on alone with all there is, found a team of their own, or be let in again', async () => {
  const { ana, ben } = await anaAndBen();
  await expect(ben.send('startOver', {})).rejects.toThrow('Leave the team first');
  await removeBen(ana);
  await ended(ben);
  await ben.send('startOver', {});
  expect(await ben.ask('team', {})).toMatchObject({ kind: 'solo' });
  expect(await ben.clientNames()).toEqual(['Boulangerie Martin']);
  await ben.send('newClient', { name: 'Written alone' });
  await ana.letIn(ben, 'Ben');
  await eventually(
    'all is there',
    async () => (await ana.clientNames()).includes('Written alone') || undefined,
  );
  expect((await ana.team()).members.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
});

test('who leaves is told so in other words', async () => {
  const { ana, ben } = await anaAndBen();
  await ben.send('leaveTeam', { scope: 'member' });
  expect((await ended(ben)).kind).toBe('left');
  await eventually('Ben is gone', async () => (await ana.team()).members.length === 1 || undefined);
});
