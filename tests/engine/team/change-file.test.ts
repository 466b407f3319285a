import { expect, test } from 'vitest';
import { type Browser, TeamWorld } from './team-world';

/** Ana and Ben have met, and can not any more. */
async function twoApart() {
  const world = new TeamWorld();
  const [ana, ben] = [await world.founder(), await world.browser()];
  await ana.letIn(ben, 'Ben');
  await ana.goOffline();
  await ben.goOffline();
  return { world, ana, ben };
}

const fileFor = async (from: Browser, ...devices: string[]) =>
  (await from.send('makeChangeFile', { devices })).value;

const look = async (at: Browser, file: Uint8Array) => (await at.send('lookIntoChangeFile', { file })).value;
const take = async (at: Browser, file: Uint8Array) => (await at.send('takeChangeFile', { file })).value;

test('what a teammate lacks goes with a file: looked into without a trace, taken in, and twice is once', async () => {
  const { ana, ben } = await twoApart();
  await ana.send('newClient', { name: 'Martin' });
  const made = await fileFor(ana, await ben.deviceId());
  expect(made).toMatchObject({ documents: 1 });
  expect(made.name).toMatch(/^Studio \d{4}-\d\d-\d\d\.worthwhile-changes$/);
  const seen = await look(ben, made.file);
  expect(seen).toMatchObject({ problem: undefined, by: 'Ana', forAnother: false });
  expect(await ben.clientNames()).toEqual([]);
  const taken = await take(ben, made.file);
  expect(taken).toEqual({ problem: undefined, news: 'news' in seen && seen.news, waiting: 0, refused: 0 });
  expect(await ben.clientNames()).toEqual(['Martin']);
  expect(await take(ben, made.file)).toMatchObject({ news: 0 });
  expect(await look(ben, made.file)).toMatchObject({ news: 0 });
});

test('a file is told what is wrong with it, and nothing of it is written', async () => {
  const { world, ana, ben } = await twoApart();
  const eve = await world.founder('Eve');
  await ana.send('newClient', { name: 'Martin' });
  const { file } = await fileFor(ana);
  const bent = file.slice();
  bent[file.length >> 1] = (bent[file.length >> 1] ?? 0) ^ 1;
  expect(await take(ana, file)).toEqual({ problem: 'own' });
  expect(await take(eve, file)).toEqual({ problem: 'another-team' });
  expect(await take(ben, bent)).toEqual({ problem: 'damaged' });
  expect(await take(ben, file.slice(0, -9))).toEqual({ problem: 'truncated' });
  expect(await take(ben, new TextEncoder().encode('name,address\nMartin,'))).toEqual({
    problem: 'not-a-change-file',
  });
  expect(await ben.clientNames()).toEqual([]);
});

test('the file of who was removed meanwhile is not taken', async () => {
  const { ana, ben } = await twoApart();
  await ben.send('newClient', { name: 'Zimt' });
  const { file } = await fileFor(ben);
  const { members } = await ana.team();
  const gone = members.find(({ name }) => name === 'Ben');
  if (!gone) throw new Error('Ben is not there.');
  expect(await look(ana, file)).toMatchObject({ problem: undefined, by: 'Ben' });
  await ana.send('removeFromTeam', { members: [gone.id] });
  expect(await take(ana, file)).toEqual({ problem: 'older-epoch' });
  expect(await ana.clientNames()).toEqual([]);
});
