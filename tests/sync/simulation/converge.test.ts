import { expect, test } from 'vitest';
import { checkTeam } from './check-team';
import { runSeed } from './run-seed';
import { SimulatedTeam } from './simulated-team';

test.each([11, 12, 13])(
  'a team of mixed versions converges after partitions and restarts (seed %i)',
  async (seed) => {
    const { faults, entries } = await runSeed(seed, 60);
    expect(faults).toEqual([]);
    expect(entries).toBeGreaterThan(10);
  },
);

test('the same seed plays the same team again', async () => {
  const [one, again] = [await runSeed(21, 40), await runSeed(21, 40)];
  expect(again).toEqual(one);
});

test('what the check looks for, it finds: a lost entry, a changed time, a note that leaked, a difference', async () => {
  const team = new SimulatedTeam(5);
  await team.start(['present', 'present']);
  team.arrange(() => true);
  for (let left = 60; left > 0; left -= 1) await team.devices[0]?.version.act();
  await team.timers.advance(20_000);
  await checkTeam(team);
  expect(team.faults).toEqual([]);

  const [first, second] = team.devices;
  first?.replicator.close();
  second?.replicator.close();
  const [id = ''] = [...team.model.entries].find(([, { deleted }]) => !deleted) ?? [];
  (await first?.version.doc('ledger-2026'))?.getMap('entry').delete(id);
  (await second?.version.doc('ledger-2026'))?.getMap('entry').set(`${id}.end`, 1);
  (await second?.version.doc('book'))?.getMap('note').set('not_x', { text: 'secret-of-device0-abc' });
  await checkTeam(team);
  await team.close();
  const found = team.faults.join('\n');
  for (const sign of [
    `device0 lost ${id}`,
    `device1 reads`,
    'adds up to',
    'private note of device0',
    'shows another',
  ])
    expect(found).toContain(sign);
});
