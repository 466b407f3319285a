import { expect, test } from 'vitest';
import { eventually } from '../../harness/deadline';
import { TeamWorld } from './team-world';

const passphrase = 'seven brown loaves';

/** Ana, Ben and Carl share two clients with a note, a private one, and time in two years. */
async function three() {
  const world = new TeamWorld();
  const ana = await world.founder();
  const clientId = (await ana.send('newClient', { name: 'Boulangerie Martin' })).value;
  await ana.send('newClient', { name: 'Café Zimt' });
  await ana.send('addNote', { clientId, text: 'for all', private: false });
  await ana.send('addNote', { clientId, text: 'mine', private: true });
  const { member } = await ana.ask('status', {});
  for (const year of [2022, 2026]) {
    const start = Date.UTC(year, 4, 13, 8);
    const fields = { clientId, memberId: member.id, start, end: start + 3_600_000, zone: 'Europe/Berlin' };
    await ana.send('create', { type: 'entry', fields });
  }
  const [ben, carl] = [await world.browser(), await world.browser()];
  await ana.letIn(ben, 'Ben', 'owner');
  await ana.letIn(carl, 'Carl');
  const { file, holds } = (await ana.send('makeBackup', { passphrase })).value;
  return { world, ana, ben, carl, clientId, member: member.id, file, holds };
}

test('a workspace that was backed up is restored on one device of three with nothing doubled', async () => {
  const { world, ana, ben, carl, clientId, member, file, holds } = await three();
  expect(holds).toMatchObject({
    clients: 2,
    notes: 1,
    privateNotes: 1,
    entries: 2,
    contacts: 0,
    invoices: 0,
  });
  await ana.stop();
  await ben.send('edit', { type: 'client', id: clientId, changes: { name: 'Chez Martin' } });
  await ben.send('removeFromTeam', { members: [member] });

  const again = await world.browser();
  const look = (await again.send('lookIntoBackup', { file, passphrase })).value;
  expect(look).toEqual({ problem: undefined, holds });
  expect(await again.clientNames()).toEqual([]);
  for (let twice = 0; twice < 2; twice += 1) await again.send('restoreBackup', { file, passphrase });
  expect(await again.clientNames()).toEqual(['Boulangerie Martin', 'Café Zimt']);
  expect((await again.ask('status', {})).member.id).toBe(member);

  await ben.letIn(again, 'Ana');
  const wanted = ['Café Zimt', 'Chez Martin'];
  for (const browser of [again, ben, carl]) {
    await eventually(
      'all have the same clients',
      async () => JSON.stringify(await browser.clientNames()) === JSON.stringify(wanted) || undefined,
    );
    const made = (await browser.send('makeBackup', { passphrase })).value.holds;
    expect(made).toMatchObject({ clients: 2, notes: 1, entries: 2, privateNotes: browser === again ? 1 : 0 });
  }
});

test('restored where everything still is, it changes nothing; at a teammate’s the private notes stay out', async () => {
  const { ana, carl, file } = await three();
  for (const browser of [ana, carl]) {
    const before = (await browser.send('makeBackup', { passphrase })).value.holds;
    await browser.send('restoreBackup', { file, passphrase });
    expect((await browser.send('makeBackup', { passphrase })).value.holds).toEqual(before);
  }
});

test('a wrong passphrase, a wrong bit, another file and a newer one are told apart and change nothing', async () => {
  const { ana, file } = await three();
  const problem = async (bytes: Uint8Array, words = passphrase) =>
    (await ana.send('restoreBackup', { file: bytes, passphrase: words })).value.problem;
  expect(await problem(file, 'seven brown loafs')).toBe('wrong-passphrase');
  expect(await problem(file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1))).toBe('wrong-passphrase');
  expect(await problem(file.with(3, 2))).toBe('newer');
  expect(await problem(new TextEncoder().encode('Name,Amount\nMartin,12 and some more words'))).toBe(
    'not-a-backup',
  );
  expect(Buffer.from(file).includes('Boulangerie')).toBe(false);
  await expect(ana.send('makeBackup', { passphrase: 'short' })).rejects.toThrow('at least 8');
});
