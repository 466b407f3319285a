import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { HostilePeer } from './hostile-peer';
import { crowd, leap, wipe, writeAs } from './hostile-updates';
import { type Member, Team } from './team';

const OWN = 4_000_000;
let team: Team;
let victim: Member;
let good: Member;
let mallory: Member;
let peer: HostilePeer;

beforeEach(async () => {
  team = new Team();
  [victim, good, mallory] = [await team.member('vera'), await team.member('gus'), await team.member('mal')];
  for (let at = 0; at < 50; at += 1) victim.write(`cli_${at}`, { name: `Client ${at}` });
  team.link(victim, good);
  peer = new HostilePeer(mallory, victim);
  await team.meet();
});

/** The document reads as before, who sent it is on record, and a good edit still comes through. */
async function expectRefused(reason: RegExp): Promise<void> {
  const before = victim.read();
  await team.meet();
  expect(victim.read()).toEqual(before);
  expect(victim.quarantined.map((entry) => entry.reason).join()).toMatch(reason);
  for (const entry of victim.quarantined) expect(entry.from).toBe(mallory.device);
  expect(victim.doc().store.pendingStructs).toBeNull();
  good.write('cli_after', { name: 'Later' });
  await team.meet();
  expect(victim.read()).toHaveProperty('cli_after');
  expect(victim.reports).toEqual([]);
  expect(victim.statusOf(mallory)?.refused).toBe(true);
}

describe('what a current member can not do to the documents of the others', () => {
  test('wipe all records with a few bytes', async () => {
    const replica = victim.doc().clientID;
    peer.push(OWN, wipe(replica, 50));
    await expectRefused(/wipes 50 records/);
  });

  test('set a clock to 2^40', async () => {
    peer.push(OWN, leap(OWN, 2 ** 40));
    await expectRefused(/a clock/);
  });

  test('write in the name of a teammate’s replica', async () => {
    const replica = good.doc().clientID;
    peer.say({
      type: 'updates',
      kind: 'book',
      origin: mallory.device,
      updates: [writeAs(replica, 'cli_x', 1)],
    });
    await expectRefused(/another device/);
  });

  test('write in the name of a teammate as if it were handed on', async () => {
    const update = writeAs(good.doc().clientID, 'cli_x', { name: 'Forged' });
    peer.say({ type: 'updates', kind: 'book', origin: mallory.device, updates: [update] });
    await expectRefused(/another device/);
  });

  test('write in the name of the victim itself', async () => {
    const ahead = new Y.Doc();
    ahead.clientID = victim.doc().clientID;
    for (let at = 0; at < 60; at += 1) ahead.getMap('client').set(`cli_${at}`, { name: 'Forged' });
    const update = Y.encodeStateAsUpdate(ahead);
    peer.say({ type: 'updates', kind: 'book', origin: good.device, updates: [update] });
    await expectRefused(/this device|another device/);
  });

  test('name a hundred thousand replicas', async () => {
    peer.push(OWN, crowd(100_000));
    await expectRefused(/too many replicas/);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('store a key called %s', async (key) => {
    peer.push(OWN, writeAs(OWN, key, 1));
    await expectRefused(/the key/);
  });

  test('store a key called __proto__ inside a record', async () => {
    peer.push(OWN, writeAs(OWN, 'cli_x', JSON.parse('{"__proto__": {"name": "x"}}')));
    await expectRefused(/the key/);
  });

  test('store a number that JSON does not know', async () => {
    peer.push(OWN, writeAs(OWN, 'cli_x', 10n));
    await expectRefused(/bigint/);
  });

  test('nest a document', async () => {
    peer.push(OWN, writeAs(OWN, 'cli_x', new Y.Doc()));
    await expectRefused(/ContentDoc/);
  });

  test('send an update of the second format', async () => {
    const doc = new Y.Doc();
    doc.clientID = OWN;
    doc.getMap('client').set('cli_x', { name: 'V2' });
    peer.push(OWN, Y.encodeStateAsUpdateV2(doc));
    await expectRefused(/left over|can not be read/);
  });

  test('send bytes that end too early', async () => {
    const whole = writeAs(OWN, 'cli_x', { name: 'Cut' });
    peer.push(OWN, whole.subarray(0, whole.length - 4));
    await expectRefused(/can not be read/);
  });
});

test('an answer that nobody asked for is left', async () => {
  peer.say({ type: 'missing', kind: 'book', update: wipe(victim.doc().clientID, 50) });
  const before = victim.read();
  await team.meet();
  expect(victim.read()).toEqual(before);
});

test('a peer that says it has more and never gives it is asked rarely', async () => {
  const vector = Y.encodeStateVector(new Map([[OWN, 1_000]]));
  peer.say({ type: 'state', kind: 'book', committed: true, vector, hash: 'f'.repeat(16) });
  for (let round = 0; round < 20; round += 1) {
    await team.timers.advance(1_000);
    const asked = peer.heard.filter(({ type }) => type === 'pull').length;
    for (let at = 0; at < asked; at += 1) {
      peer.say({ type: 'missing', kind: 'book', update: Uint8Array.from([0, 0]) });
    }
  }
  expect(peer.heard.filter(({ type }) => type === 'pull').length).toBeLessThan(5);
});

test('what builds on changes that have not come is not applied, and asked for', async () => {
  const doc = new Y.Doc();
  doc.clientID = OWN;
  doc.getMap('client').set('cli_first', 1);
  const vector = Y.encodeStateVector(doc);
  doc.getMap('client').set('cli_second', 2);
  peer.push(OWN, Y.encodeStateAsUpdate(doc, vector));
  peer.say({ type: 'state', kind: 'book', committed: false, vector: Y.encodeStateVector(doc), hash: '' });
  await team.meet();
  expect(victim.read()).not.toHaveProperty('cli_second');
  expect(victim.doc().store.pendingStructs).toBeNull();
  expect(peer.heard.some(({ type }) => type === 'pull')).toBe(true);
  peer.say({ type: 'missing', kind: 'book', update: Y.encodeStateAsUpdate(doc) });
  await team.meet();
  expect(victim.read()).toMatchObject({ cli_first: 1, cli_second: 2 });
});

test('a member’s own edits are taken, logged with who made them, and passed on', async () => {
  peer.push(OWN, writeAs(OWN, 'cli_new', { name: 'New' }));
  await team.meet();
  expect(victim.read()).toHaveProperty('cli_new');
  expect(victim.logged.at(-1)).toMatchObject({ kind: 'book', from: mallory.device, origin: mallory.device });
  expect(good.read()).toHaveProperty('cli_new');
});

test('a field may be overwritten and a setting cleared', async () => {
  const copy = new Y.Doc();
  copy.clientID = OWN;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(victim.doc()));
  const vector = Y.encodeStateVector(copy);
  copy.transact(() => {
    copy.getMap('client').set('cli_1.name', 'Renamed');
    copy.getMap('client').set('cli_2', { name: 'Born again' });
    copy.getMap('settings').set('zone', 'UTC');
    copy.getMap('settings').delete('zone');
  });
  peer.push(OWN, Y.encodeStateAsUpdate(copy, vector));
  await team.meet();
  expect(victim.quarantined).toEqual([]);
  expect(victim.read()).toMatchObject({ 'cli_1.name': 'Renamed', cli_2: { name: 'Born again' } });
});
