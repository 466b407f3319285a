import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Member, Team } from './team';

test('a peer whose disk is full lacks what it has only in memory', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  team.link(ana, ben);
  await team.meet();
  ben.documents.full = true;
  ana.write('cli_a', 1);
  ana.write('cli_b', 2);
  await team.timers.advance(20_000);
  expect(ben.read()).toEqual({ cli_a: 1, cli_b: 2 });
  expect(ana.statusOf(ben)).toMatchObject({ inSync: false, theyLack: 2 });
  ben.documents.makeRoom();
  await team.timers.advance(20_000);
  expect(ana.statusOf(ben)).toMatchObject({ inSync: true, theyLack: 0 });
});

test('while our own disk is full nothing is called in sync', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  team.link(ana, ben);
  await team.meet();
  ana.documents.full = true;
  ana.write('cli_a', 1);
  await team.meet();
  expect(ben.read()).toEqual({ cli_a: 1 });
  expect(ana.statusOf(ben)?.inSync).toBe(false);
  expect(ben.statusOf(ana)?.inSync).toBe(false);
});

test('who is away lacks what was written since, counted, with the time of the last sync; a restart forgets neither', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  const link = team.link(ana, ben);
  await team.meet();
  const synced = team.timers.now();
  link.cut();
  await team.timers.advance(60_000);
  ana.write('cli_a', 1);
  ana.write('cli_b', 2);
  ana.write('cli_c', 3);
  expect(ana.statusOf(ben)).toMatchObject({ connected: false, inSync: false, theyLack: 3, weLack: 0 });
  expect(ana.statusOf(ben)?.lastSynced).toBeLessThanOrEqual(synced);
  const known = [...ana.remembered.values()];
  ana.replicator.close();
  const again = new Member('ana', team.timers, ana.documents, known);
  expect(again.statusOf(ben)).toMatchObject({ connected: false, theyLack: 3 });
  expect(again.statusOf(ben)?.lastSynced).toBe(known[0]?.lastSynced);
});

test('a replica id that two have used shows as diverged within two minutes, and not as in sync', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  for (const [member, value] of [
    [ana, 'one'],
    [ben, 'other'],
  ] as const) {
    const forged = new Y.Doc();
    forged.clientID = 99;
    forged.getMap('client').set('cli_x', value);
    Y.applyUpdate(member.doc(), Y.encodeStateAsUpdate(forged), 'backup');
  }
  team.link(ana, ben);
  await team.timers.advance(120_000);
  expect(ana.statusOf(ben)).toMatchObject({ inSync: false, diverged: true });
  expect(ben.statusOf(ana)).toMatchObject({ inSync: false, diverged: true });
});

test('who looks at a client is told while it lasts, and is stored nowhere', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  const link = team.link(ana, ben);
  ana.replicator.lookAt('cli_a');
  await team.meet();
  expect(ben.replicator.looking).toEqual([{ device: ana.device, member: 'mem_ana', client: 'cli_a' }]);
  ana.replicator.lookAt(undefined);
  await team.meet();
  expect(ben.replicator.looking).toEqual([]);
  ana.replicator.lookAt('cli_b');
  await team.meet();
  link.cut();
  await team.meet();
  expect(ben.replicator.looking).toEqual([]);
  expect([...ben.documents.disk.values()].flatMap(({ rows }) => rows)).toEqual([]);
});

test('a listener that throws is reported and keeps nobody from hearing', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  let heard = 0;
  ana.replicator.onChange(() => {
    throw new Error('a listener of somebody else');
  });
  ana.replicator.onChange(() => {
    heard += 1;
  });
  team.link(ana, ben);
  await team.meet();
  expect(heard).toBeGreaterThan(0);
  expect(ana.reports.length).toBeGreaterThan(0);
});

test('older ledgers are loaded when a peer has one that differs, and left alone when the marks agree', async () => {
  const team = new Team();
  const ana = await team.member('ana', ['book', 'ledger-2024', 'ledger-2023']);
  ana.write('ent_a', { start: 1 }, 'ledger-2024', 'entry');
  const ben = await team.member('ben');
  ben.documents.disk.set('ledger-2022', { rows: [Uint8Array.from([0, 0])], mark: 'same' });
  ana.documents.disk.set('ledger-2022', { rows: [Uint8Array.from([0, 0])], mark: 'same' });
  team.link(ana, ben);
  await team.meet();
  expect(ben.read('ledger-2024', 'entry')).toEqual({ ent_a: { start: 1 } });
  expect([...ben.documents.loaded().keys()].sort()).toEqual(['book', 'ledger-2024']);
});
