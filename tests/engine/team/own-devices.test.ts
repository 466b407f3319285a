import { expect, test } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

const notes = async (browser: Browser, clientId: ClientId) =>
  (await browser.ask('client', { clientId }))?.notes.map(({ text }) => text) ?? [];

test('a second device of a member gets the private notes, a teammate’s device not a byte of them', async () => {
  const world = new TeamWorld();
  const ana = await world.founder();
  const clientId = (await ana.send('newClient', { name: 'Boulangerie Martin' })).value;
  await ana.send('addNote', { clientId, text: 'PRIVATE-CANARY', private: true });
  const [laptop, ben] = [await world.browser(), await world.browser()];
  await ana.letIn(laptop, 'Ana', 'device');
  await ana.letIn(ben, 'Ben');
  await eventually(
    'the note is on the laptop',
    async () => (await notes(laptop, clientId)).includes('PRIVATE-CANARY') || undefined,
  );
  await laptop.send('addNote', { clientId, text: 'PRIVATE-CANARY back', private: true });
  await eventually('the answer is here', async () => (await notes(ana, clientId)).length === 2 || undefined);
  await ana.send('addNote', { clientId, text: 'for all', private: false });
  await eventually('Ben reads', async () => (await notes(ben, clientId)).includes('for all') || undefined);
  expect(await notes(ben, clientId)).toEqual(['for all']);
  expect((await ana.team()).members.map(({ name, devices }) => [name, devices.length])).toEqual([
    ['Ana', 2],
    ['Ben', 1],
  ]);
  const [own, foreign] = [new Set([await ana.deviceId(), await laptop.deviceId()]), await ben.deviceId()];
  const carries = ({ frame }: { readonly frame: Uint8Array }) =>
    Buffer.from(frame).includes('PRIVATE-CANARY');
  const over = world.network.frames.filter(carries);
  expect(over.length, 'the note did go over a wire').toBeGreaterThan(0);
  for (const { from, to } of over) expect(own.has(from) && own.has(to)).toBe(true);
  expect(over.some(({ from, to }) => from === foreign || to === foreign)).toBe(false);
});

test('a device has the name that its member gave it, on every device', async () => {
  const world = new TeamWorld();
  const ana = await world.founder();
  const ben = await world.browser();
  await ana.letIn(ben, 'Ben');
  const device = await ben.deviceId();
  await ben.send('nameDevice', { device, name: 'Ben’s laptop' });
  const nameAtAna = async () =>
    (await ana.team()).members.flatMap(({ devices }) => devices).find(({ id }) => id === device)?.name;
  expect(await eventually('Ana knows the name', nameAtAna)).toBe('Ben’s laptop');
});
