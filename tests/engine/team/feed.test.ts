import { expect, test } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

const feedOf = (browser: Browser, clientId?: ClientId) => browser.ask('feed', { clientId, limit: 50 });
const lines = async (browser: Browser, clientId?: ClientId) =>
  (await feedOf(browser, clientId)).items.map(({ name, how, root, fields }) => [name, how, root, fields]);

async function anaAndBen() {
  const world = new TeamWorld();
  const ana = await world.founder();
  const clientId = (await ana.send('newClient', { name: 'Boulangerie Martin' })).value;
  const ben = await world.browser();
  await ana.letIn(ben, 'Ben');
  return { ana, ben, clientId };
}

async function rename(browser: Browser, id: ClientId, name: string): Promise<void> {
  await browser.send('edit', { type: 'client', id, changes: { name } });
}

const nameOf = async (browser: Browser, clientId: ClientId) =>
  (await browser.ask('client', { clientId }))?.client.name;

/** Both write the name while they can not reach each other, then meet. */
async function disputed() {
  const { ana, ben, clientId } = await anaAndBen();
  await ben.goOffline();
  await rename(ana, clientId, 'Martin’s');
  await rename(ben, clientId, 'Chez Martin');
  ben.goOnline();
  const conflictAt = (browser: Browser) =>
    eventually('the conflict is seen', async () => (await feedOf(browser)).conflicts[0]);
  const [atAna, atBen] = [await conflictAt(ana), await conflictAt(ben)];
  await ana.inSync();
  return { ana, ben, clientId, atAna, atBen };
}

test('who changed what is told per client and for the team, at everybody’s, and after a restart', async () => {
  const { ana, ben, clientId } = await anaAndBen();
  const other = (await ana.send('newClient', { name: 'Café Zimt' })).value;
  await eventually('Ben has it', async () => nameOf(ben, other));
  await ben.send('edit', {
    type: 'client',
    id: clientId,
    changes: { banner: 'Prepays', industry: 'Bakery' },
  });
  await ben.send('addNote', { clientId, text: 'Rang twice', private: false });
  await ben.send('addNote', { clientId, text: 'mine', private: true });
  await eventually('Ana has it', async () => (await lines(ana, clientId)).length >= 2 || undefined);
  const expected = [
    ['Ben', 'made', 'note', []],
    ['Ben', 'changed', 'client', expect.arrayContaining(['banner', 'industry'])],
  ];
  expect((await lines(ana, clientId)).slice(0, 2)).toEqual(expected);
  expect((await lines(ben, clientId)).slice(0, 2)).toEqual(expected);
  expect(await lines(ana)).toContainEqual(['Ana', 'made', 'client', []]);
  await ana.stop();
  await ana.start();
  await eventually('the feed is read', async () => (await lines(ana, clientId)).length >= 2 || undefined);
  expect((await lines(ana, clientId)).slice(0, 2)).toEqual(expected);
});

test('a field that two wrote at the same time is shown to both with both values and names', async () => {
  const { ana, clientId, atAna, atBen } = await disputed();
  const stands = await nameOf(ana, clientId);
  expect(atAna.kept.value).toBe(stands);
  const sides = [atAna.kept, atAna.lost].sort((one, two) => one.name.localeCompare(two.name));
  expect(sides).toEqual([
    { value: 'Martin’s', name: 'Ana' },
    { value: 'Chez Martin', name: 'Ben' },
  ]);
  expect({ ...atBen, at: 0 }).toEqual({ ...atAna, at: 0 });
  expect(atAna).toMatchObject({ clientId, root: 'client', field: 'name' });
});

test.each(['kept', 'lost'] as const)(
  'the %s value can be chosen: that settles it for both, and can be undone',
  async (choose) => {
    const { ana, ben, clientId, atAna } = await disputed();
    const { undo } = await ana.send('settleConflict', { id: atAna.id, choose });
    expect(await nameOf(ana, clientId)).toBe(atAna[choose].value);
    expect((await feedOf(ana)).conflicts).toEqual([]);
    await eventually(
      'it is settled at Ben’s',
      async () => (await feedOf(ben)).conflicts.length === 0 || undefined,
    );
    expect(await nameOf(ben, clientId)).toBe(atAna[choose].value);
    await expect(ana.send('settleConflict', { id: atAna.id, choose })).rejects.toThrow('settled meanwhile');
    if (!undo) throw new Error('It can not be undone.');
    await ana.send('undo', { token: undo });
    expect(await nameOf(ana, clientId)).toBe(atAna.kept.value);
  },
);

test('writing one after the other is no conflict, and neither is writing the same', async () => {
  const { ana, ben, clientId } = await anaAndBen();
  await rename(ana, clientId, 'Martin’s');
  await eventually('Ben has it', async () => (await nameOf(ben, clientId)) === 'Martin’s' || undefined);
  await rename(ben, clientId, 'Chez Martin');
  await ben.goOffline();
  for (const browser of [ana, ben]) {
    await browser.send('edit', { type: 'client', id: clientId, changes: { industry: 'Bakery' } });
  }
  await ana.send('edit', { type: 'client', id: clientId, changes: { banner: 'Prepays' } });
  ben.goOnline();
  await ana.inSync();
  for (const browser of [ana, ben]) expect((await feedOf(browser)).conflicts).toEqual([]);
});
