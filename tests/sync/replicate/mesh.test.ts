import { expect, test } from 'vitest';
import { type Member, Team } from './team';

async function members(team: Team, count: number): Promise<Member[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => team.member(`m${at}x`)));
}

const sentBy = (all: readonly Member[]) =>
  all.reduce((sum, { replicator }) => sum + replicator.messagesSent.updates, 0);

test('among twenty in a full mesh one edit is nineteen messages, and a thousand in one burst are too', async () => {
  const team = new Team();
  const all = await members(team, 20);
  team.mesh(all);
  await team.timers.advance(20_000);
  const before = sentBy(all);
  all[0]?.write('cli_a', { name: 'One' });
  await team.timers.advance(1_000);
  expect(sentBy(all) - before).toBe(19);
  for (let at = 0; at < 1_000; at += 1) all[1]?.write(`cli_${at}`, { name: 'Many' });
  await team.timers.advance(1_000);
  expect(sentBy(all) - before).toBe(38);
  for (const { doc } of all.map((member) => ({ doc: member.doc() }))) {
    expect(doc.getMap('client').size).toBe(1_001);
  }
});

test('a chain converges: what is not linked to the writer gets it handed on', async () => {
  const team = new Team();
  const all = await members(team, 5);
  for (const [at, one] of all.entries()) {
    const next = all[at + 1];
    if (next) team.link(one, next);
  }
  await team.meet();
  all[0]?.write('cli_first', 1);
  all[4]?.write('cli_last', 2);
  await team.meet();
  for (const member of all) expect(member.read()).toEqual({ cli_first: 1, cli_last: 2 });
});

test('a joiner asks one of nine for the whole document, not all of them', async () => {
  const team = new Team();
  const [joiner, ...others] = await members(team, 10);
  if (!joiner) throw new Error('nobody joins');
  team.mesh(others);
  for (let at = 0; at < 2_000; at += 1) others[0]?.write(`cli_${at}`, { name: `Client number ${at}` });
  await team.timers.advance(20_000);
  const links = others.map((other) => team.link(joiner, other));
  await team.meet();
  expect(Object.keys(joiner.read())).toHaveLength(2_000);
  const bytes = links.map(({ b }) => b.bytesSent).sort((a, b) => b - a);
  expect(bytes[0]).toBeGreaterThan(50_000);
  expect(bytes[1]).toBeLessThan(5_000);
});

test('after a cut the two compare and heal at once', async () => {
  const team = new Team();
  const [ana, ben] = await members(team, 2);
  if (!ana || !ben) throw new Error('nobody is there');
  team.link(ana, ben).cut();
  await team.meet();
  ana.write('cli_a', 1);
  ben.write('cli_b', 2);
  await team.meet();
  expect(ben.read()).toEqual({ cli_b: 2 });
  team.link(ana, ben);
  await team.timers.advance(500);
  expect(ben.read()).toEqual({ cli_a: 1, cli_b: 2 });
  expect(ana.read()).toEqual(ben.read());
});

test('a frozen link delivers everything when it goes on, and a silent one is given up after 45 s', async () => {
  const team = new Team();
  const [ana, ben] = await members(team, 2);
  if (!ana || !ben) throw new Error('nobody is there');
  const link = team.link(ana, ben);
  await team.meet();
  link.hold();
  ana.write('cli_a', 1);
  await team.timers.advance(12_000);
  link.release();
  await team.meet();
  expect(ben.read()).toEqual({ cli_a: 1 });
  link.hold();
  await team.timers.advance(70_000);
  expect((await link.a.ended).kind).toBe('lost');
  expect(ana.statusOf(ben)).toMatchObject({ connected: false, inSync: false });
});

test('who slept through a minute does not give up peers whose frames are waiting to be read', async () => {
  const team = new Team();
  const [ana, ben] = await members(team, 2);
  if (!ana || !ben) throw new Error('nobody is there');
  team.link(ana, ben);
  await team.meet();
  await team.timers.sleep(120_000);
  await team.meet();
  expect(ana.statusOf(ben)).toMatchObject({ connected: true });
});

test('a second session with the same device takes the place of the first; nothing is lost or done twice', async () => {
  const team = new Team();
  const [ana, ben] = await members(team, 2);
  if (!ana || !ben) throw new Error('nobody is there');
  const first = team.link(ana, ben);
  ana.write('cli_a', 1);
  team.link(ana, ben);
  await team.meet();
  expect((await first.a.ended).kind).toBe('closed');
  expect(ben.read()).toEqual({ cli_a: 1 });
  expect(ana.replicator.status).toHaveLength(1);
});
