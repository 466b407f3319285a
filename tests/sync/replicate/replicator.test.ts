import { expect, test } from 'vitest';
import { Team } from './team';

test('two devices that were apart hold the same after they met, and both know it is on both disks', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  ana.write('cli_a', { name: 'Ana’s Bakery' });
  ben.write('cli_b', { name: 'Ben’s Boats' });
  team.link(ana, ben);
  await team.meet();
  expect(ana.read()).toEqual({ cli_a: { name: 'Ana’s Bakery' }, cli_b: { name: 'Ben’s Boats' } });
  expect(ben.read()).toEqual(ana.read());
  expect(ana.statusOf(ben)).toMatchObject({ connected: true, inSync: true, theyLack: 0, weLack: 0 });
  expect(ben.statusOf(ana)).toMatchObject({ connected: true, inSync: true, theyLack: 0, weLack: 0 });
  expect([...ana.reports, ...ben.reports]).toEqual([]);
});

test('an edit reaches the other within its burst', async () => {
  const team = new Team();
  const [ana, ben] = [await team.member('ana'), await team.member('ben')];
  team.link(ana, ben);
  await team.meet();
  ana.write('cli_a', { name: 'One' });
  ana.write('cli_a.name', 'Two');
  await team.timers.advance(20);
  expect(ben.read()).toEqual({ cli_a: { name: 'One' }, 'cli_a.name': 'Two' });
});

test('three in a full mesh: one edit reaches all, and within a quarter of a minute all know that all have it', async () => {
  const team = new Team();
  const members = [await team.member('ana'), await team.member('ben'), await team.member('cleo')];
  team.mesh(members);
  await team.meet();
  members[0]?.write('cli_a', { name: 'One' });
  await team.meet();
  for (const member of members) expect(member.read()).toEqual({ cli_a: { name: 'One' } });
  await team.timers.advance(16_000);
  for (const member of members) {
    for (const other of members) {
      if (other !== member) expect(member.statusOf(other)).toMatchObject({ theyLack: 0, weLack: 0 });
    }
  }
});
