import { expect, test } from 'vitest';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

async function memberOf(browser: Browser, name: string) {
  const found = (await browser.team()).members.find((member) => member.name === name);
  if (!found) throw new Error(`${name} is not there.`);
  return found.id;
}

/** Ben is responsible for two clients, with a follow-up, and has a timer running. */
async function benInCharge() {
  const world = new TeamWorld();
  const ana = await world.founder();
  const ben = await world.browser();
  await ana.letIn(ben, 'Ben');
  const [me, him] = [await memberOf(ana, 'Ana'), await memberOf(ana, 'Ben')];
  const ids = [];
  for (const name of ['Boulangerie Martin', 'Café Zimt', 'Nobody’s']) {
    ids.push((await ana.send('newClient', { name })).value);
  }
  const [martin, zimt] = ids;
  if (!martin || !zimt) throw new Error('No clients.');
  for (const id of [martin, zimt]) await ana.send('edit', { type: 'client', id, changes: { owner: him } });
  const fields = { clientId: martin, due: '2026-05-20', text: 'Send the offer' };
  await ana.send('create', { type: 'followup', fields });
  await eventually('Ben has them', async () => (await ben.clientNames()).length === 3 || undefined);
  await ben.send('startTimer', { clientId: martin });
  await eventually('the timer is known', async () => {
    const charges = await ana.ask('charges', {});
    return charges.some(({ timers }) => timers === 1) || undefined;
  });
  return { ana, ben, me, him, martin, zimt };
}

test('what handing over would do is told first, then clients and timers pass on, and it can be undone', async () => {
  const { ana, ben, me, him, martin } = await benInCharge();
  const told = { clients: 2, names: ['Boulangerie Martin', 'Café Zimt'], followups: 1, timers: 1 };
  const rehearsed = await ana.send('handOver', { from: him, to: me, rehearse: true });
  expect(rehearsed).toEqual({ value: told, undo: undefined });
  expect((await ana.ask('client', { clientId: martin }))?.client.owner).toBe(him);

  const { undo } = await ana.send('handOver', { from: him, to: me, rehearse: false });
  expect(await ana.ask('charges', {})).toEqual(
    expect.arrayContaining([
      { memberId: me, name: 'Ana', clients: 2, followups: 1, timers: 0 },
      { memberId: him, name: 'Ben', clients: 0, followups: 0, timers: 0 },
    ]),
  );
  await eventually('it is so at Ben’s', async () => {
    const [running, card] = [await ben.ask('timer', {}), await ben.ask('client', { clientId: martin })];
    return (running === undefined && card?.client.owner === me) || undefined;
  });
  if (!undo) throw new Error('It can not be undone.');
  await ana.send('undo', { token: undo });
  expect((await ana.ask('client', { clientId: martin }))?.client.owner).toBe(him);
});

test('what a removed member was responsible for can still be handed over, to somebody else only', async () => {
  const { ana, me, him } = await benInCharge();
  await ana.send('removeFromTeam', { members: [him] });
  await expect(ana.send('handOver', { from: him, to: him, rehearse: true })).rejects.toThrow('somebody else');
  const { value } = await ana.send('handOver', { from: him, to: me, rehearse: false });
  expect(value.clients).toBe(2);
});
