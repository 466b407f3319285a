import { expect, test } from 'vitest';
import { Team } from './team';

test('what one edits alone is told for the mailbox, and brings another up to date without a session', async () => {
  const team = new Team();
  const ana = await team.member('ana', ['book', 'private']);
  const ben = await team.member('ben');
  ana.write('cli_a', { name: 'One' });
  ana.write('not_a', { text: 'mine' }, 'private', 'note');
  ana.write('cli_a.name', 'Two');
  await team.timers.advance(100);
  expect(ana.edits.map(({ kind }) => kind)).toEqual(['book']);
  for (const { kind, updates } of ana.edits) {
    const letter = { document: kind, author: ana.device, updates };
    expect(await ben.replicator.take(letter)).toBe('applied');
    expect(await ben.replicator.take(letter)).toBe('applied');
  }
  expect(ben.read()).toEqual({ cli_a: { name: 'One' }, 'cli_a.name': 'Two' });
});

test('a letter that builds on what has not come waits, and is taken when it is brought again', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  ana.write('cli_a', 1);
  await team.timers.advance(100);
  ana.write('cli_b', 2);
  await team.timers.advance(100);
  const [first, second] = ana.edits.map(({ kind, updates }) => ({
    document: kind,
    author: ana.device,
    updates,
  }));
  if (!first || !second) throw new Error('two bursts were expected');
  expect(await ben.replicator.take(second)).toBe('waiting');
  expect(ben.read()).toEqual({});
  expect(await ben.replicator.take(first)).toBe('applied');
  expect(await ben.replicator.take(second)).toBe('applied');
  expect(ben.read()).toEqual({ cli_a: 1, cli_b: 2 });
});

test('a change file holds what a device lacks since it last told us, and never the private document', async () => {
  const team = new Team();
  const ana = await team.member('ana', ['book', 'private', 'ledger-2025']);
  const ben = await team.member('ben');
  for (let at = 0; at < 200; at += 1) ana.write(`cli_${at}`, { name: `Client ${at}` });
  ana.write('not_a', { text: 'mine' }, 'private', 'note');
  const link = team.link(ana, ben);
  await team.meet();
  link.cut();
  await team.meet();
  ana.write('cli_later', { name: 'Later' });
  ana.write('ent_a', { start: 1 }, 'ledger-2025', 'entry');
  const some = await ana.replicator.changesFor(ben.device);
  const all = await ana.replicator.changesFor();
  expect(some.map(({ document }) => document).sort()).toEqual(['book', 'ledger-2025']);
  const size = (changes: typeof some) =>
    changes.flatMap(({ updates }) => updates).reduce((n, u) => n + u.length, 0);
  expect(size(some)).toBeLessThan(size(all) / 5);
  for (const { document, updates } of some) {
    expect(await ben.replicator.take({ document, author: ana.device, updates })).toBe('applied');
  }
  expect(ben.read()).toEqual(ana.read());
  expect(ben.read('ledger-2025', 'entry')).toEqual({ ent_a: { start: 1 } });
});

test('a letter for the private document is refused', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben', ['book', 'private'])];
  const letter = { document: 'private', author: ana.device, updates: [Uint8Array.from([0, 0])] };
  expect(await ben.replicator.take(letter)).toBe('refused');
});
