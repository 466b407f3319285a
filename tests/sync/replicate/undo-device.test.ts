import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  KEPT_DAYS,
  keepSnapshots,
  type SnapshotStore,
  snapshotBefore,
} from '../../../lib/sync/replicate/undo/keep-snapshots';
import { undoDevice } from '../../../lib/sync/replicate/undo/undo-device';
import { type Member, Team } from './team';

const DAY = 86_400_000;

async function vandalised() {
  const team = new Team();
  const [vera, ben, mal] = [await team.member('vera'), await team.member('ben'), await team.member('mal')];
  team.mesh([vera, ben, mal]);
  for (let at = 0; at < 20; at += 1) vera.write(`cli_${at}`, { name: `Client ${at}` });
  vera.write('cli_1.name', 'Renamed by Vera');
  vera.doc().getText('brief:cli_1').insert(0, 'Calm, loyal. Pays late.');
  vera.doc().getText('brief:cli_2').insert(0, 'Short.');
  await team.meet();
  const since = team.timers.now();
  const snapshot = Y.encodeStateAsUpdate(vera.doc());
  const known = vera.logged.length;
  await team.timers.advance(1_000);
  mal.doc().transact(() => {
    for (let at = 0; at < 20; at += 1) mal.write(`cli_${at}.name`, 'VANDAL');
    mal.write('cli_evil', { name: 'Evil' });
    const brief = mal.doc().getText('brief:cli_1');
    brief.delete(0, brief.length);
    brief.insert(0, 'LIES');
    mal.doc().getText('brief:cli_2').insert(3, 'LIES');
  });
  await team.meet();
  ben.write('cli_3.name', 'Ben put this right');
  ben.write('cli_4.banner', 'Ben wrote this later');
  ben.doc().getText('brief:cli_2').insert(0, 'Ben: ');
  await team.meet();
  return { team, vera, ben, mal, order: order(vera, mal, since, snapshot, known) };
}

function order(vera: Member, mal: Member, since: number, snapshot: Uint8Array, known: number) {
  return { device: mal.device, since, snapshot, log: vera.logged.slice(known), now: since + 1 };
}

test('everything a device did since a time is undone, what others did since stays, and all see it', async () => {
  const { team, vera, ben, mal, order } = await vandalised();
  expect(vera.read()['cli_5.name']).toBe('VANDAL');
  const { restored, left } = undoDevice(vera.doc(), order);
  expect(restored).toBeGreaterThanOrEqual(20);
  expect(left).toEqual(['brief:cli_2']);
  await team.meet();
  const read = vera.read();
  expect(read['cli_1.name']).toBe('Renamed by Vera');
  expect(read).not.toHaveProperty(['cli_5.name']);
  expect(read['cli_5']).toEqual({ name: 'Client 5' });
  expect(read['cli_3.name']).toBe('Ben put this right');
  expect(read['cli_4.banner']).toBe('Ben wrote this later');
  expect(read['cli_evil.deletedAt']).toBe(order.now);
  expect(vera.doc().getText('brief:cli_1').toString()).toBe('Calm, loyal. Pays late.');
  expect(vera.doc().getText('brief:cli_2').toString()).toBe('Ben: Short.');
  for (const member of [ben, mal]) expect(member.read()).toEqual(read);
  expect(ben.quarantined).toEqual([]);
});

test('undoing it again changes nothing', async () => {
  const { vera, order } = await vandalised();
  undoDevice(vera.doc(), order);
  const once = vera.read();
  undoDevice(vera.doc(), order);
  expect(vera.read()).toEqual(once);
});

test('a snapshot a day is kept for thirty days, and the one before a time is found', async () => {
  const kept = new Map<number, Uint8Array>();
  const store: SnapshotStore = {
    list: async () => [...kept.keys()],
    read: async (_, at) => kept.get(at),
    write: async (_, at, bytes) => void kept.set(at, bytes),
    remove: async (_, at) => void kept.delete(at),
  };
  const doc = new Y.Doc();
  for (let day = 0; day < 40; day += 0.5) {
    doc.getMap('client').set('day', day);
    await keepSnapshots('book', doc, store, day * DAY);
  }
  expect(kept.size).toBe(KEPT_DAYS);
  const found = await snapshotBefore('book', 35.7 * DAY, store);
  const back = new Y.Doc();
  if (found) Y.applyUpdate(back, found.bytes);
  expect(back.getMap('client').get('day')).toBe(35);
  expect(await snapshotBefore('book', 2 * DAY, store)).toBeUndefined();
});

test('a snapshot that was not stored as it is, is reported', async () => {
  const store: SnapshotStore = {
    list: async () => [],
    read: async () => Uint8Array.from([1]),
    write: async () => undefined,
    remove: async () => undefined,
  };
  await expect(keepSnapshots('book', new Y.Doc(), store, 0)).rejects.toThrow('not what was written');
});
