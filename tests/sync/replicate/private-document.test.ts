import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { mayShare } from '../../../lib/sync/replicate/may-share';
import { FrameReceiver } from '../../../lib/sync/replicate/wire/frame-receiver';
import { decodeMessage } from '../../../lib/sync/replicate/wire/messages';
import type { MemoryEnd } from '../memory-channel';
import { HostilePeer } from './hostile-peer';
import { Team } from './team';

const CANARY = 'canary-7f3a9';

/** Every byte an end sends, and the kinds of documents that its messages name. */
function watch(end: MemoryEnd): { bytes: () => string; kinds: Set<string> } {
  const frames: Uint8Array[] = [];
  const kinds = new Set<string>();
  const receiver = new FrameReceiver();
  end.tap = (frame) => {
    frames.push(frame.slice());
    const whole = receiver.take(frame);
    const message = whole && decodeMessage(whole);
    if (message && 'kind' in message) kinds.add(message.kind);
    if (message?.type === 'hello') for (const [kind] of message.stored) kinds.add(kind);
  };
  return { bytes: () => frames.map((frame) => Buffer.from(frame).toString('latin1')).join(''), kinds };
}

async function secretive(team: Team) {
  const ana = await team.member('ana', ['book', 'private', 'device']);
  ana.write('not_a', { text: CANARY }, 'private', 'note');
  ana.write('cli_a', { name: 'Shared' });
  return ana;
}

test('no byte of the private document goes to a teammate, at the first meeting or later', async () => {
  const team = new Team();
  const ana = await secretive(team);
  const ben = await team.member('ben', ['book', 'private']);
  const link = team.link(ana, ben);
  const wire = watch(link.a);
  await team.meet();
  ana.write('not_b', { text: `${CANARY} again` }, 'private', 'note');
  ana.write('cli_b', { name: 'Shared too' });
  await team.timers.advance(40_000);
  expect(ben.read()).toHaveProperty('cli_b');
  expect(wire.bytes()).toContain('Shared too');
  expect(wire.bytes()).not.toContain(CANARY);
  expect([...wire.kinds]).toEqual(['book']);
  expect(ana.statusOf(ben)?.documents.map(({ kind }) => kind)).toEqual(['book']);
});

test('a teammate who asks for the private document is let go and gets nothing', async () => {
  const team = new Team();
  const ana = await secretive(team);
  const mallory = new HostilePeer(await team.member('mal'), ana);
  await team.meet();
  mallory.say({ type: 'pull', kind: 'private', vector: Y.encodeStateVector(new Y.Doc()) });
  expect((await mallory.link.b.ended).kind).toBe('abused');
  expect(JSON.stringify(mallory.heard)).not.toContain('private');
});

test('a teammate can not write into the private document', async () => {
  const team = new Team();
  const ana = await secretive(team);
  const before = ana.read('private', 'note');
  const mallory = new HostilePeer(await team.member('mal'), ana);
  const doc = new Y.Doc();
  doc.getMap('note').set('not_x', { text: 'planted' });
  const updates = [Y.encodeStateAsUpdate(doc)];
  mallory.say({ type: 'updates', kind: 'private', origin: mallory.self.device, updates });
  expect((await mallory.link.b.ended).kind).toBe('abused');
  await team.meet();
  expect(ana.read('private', 'note')).toEqual(before);
});

test('our own second device gets the private document, and the notes of both are on both', async () => {
  const team = new Team();
  const ana = await secretive(team);
  const laptop = await team.member('laptop', ['book', 'private']);
  laptop.write('not_l', { text: 'from the laptop' }, 'private', 'note');
  team.link(ana, laptop, true);
  await team.meet();
  expect(laptop.read('private', 'note')).toEqual(ana.read('private', 'note'));
  expect(Object.keys(ana.read('private', 'note'))).toEqual(['not_a', 'not_l']);
  expect(ana.statusOf(laptop)).toMatchObject({ inSync: true });
});

test.each([
  ['book', true, true],
  ['ledger-2026', true, true],
  ['private', false, true],
  ['device', false, false],
  ['ledger-20260', false, false],
  ['ledger-0001', false, false],
  ['__proto__', false, false],
  ['', false, false],
])('the document “%s” may be shared with teammates: %s, with our own devices: %s', (kind, team, own) => {
  expect(mayShare(kind, { own: false })).toBe(team);
  expect(mayShare(kind, { own: true })).toBe(own);
});
