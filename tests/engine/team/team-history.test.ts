import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { TeamHistory } from '../../../lib/engine/team/team-history';
import type { DeviceId } from '../../../lib/sync/peer';
import { ReplicaOwners } from '../../../lib/sync/replicate/gate/replica-owners';
import { MemoryArchive } from '../../store/support/memory-archive';

const DAY = 86_400_000;
const BEN = 'ben'.padEnd(32, '0') as DeviceId;

function openHistory(archive = new MemoryArchive(), mostBytes = 1_000_000): Promise<TeamHistory> {
  return TeamHistory.open({ archive, owners: new ReplicaOwners(), docOf: () => undefined, mostBytes });
}

const entry = (at: number, bytes = 10) => ({
  kind: 'book',
  origin: BEN,
  from: BEN,
  at,
  updates: [new Uint8Array(bytes).fill(7)],
});

test('what was appended is there after a restart, with who made it, in its order', async () => {
  const archive = new MemoryArchive();
  const history = await openHistory(archive);
  for (const at of [3 * DAY, 3 * DAY, 4 * DAY]) await history.append(entry(at));
  const again = await openHistory(archive);
  expect(again.entries.map(({ at, origin, bytes }) => [at, origin, bytes])).toEqual([
    [3 * DAY, BEN, 10],
    [3 * DAY, BEN, 10],
    [4 * DAY, BEN, 10],
  ]);
  expect(await again.changes('book', 4 * DAY)).toEqual([entry(4 * DAY)]);
  expect(await again.changes('ledger-2026', 0)).toEqual([]);
});

test('two changes of the same moment and size are both kept, also across a restart', async () => {
  const archive = new MemoryArchive();
  await (await openHistory(archive)).append(entry(DAY));
  await (await openHistory(archive)).append(entry(DAY));
  expect((await openHistory(archive)).entries).toHaveLength(2);
});

test('changes older than the snapshots go, the newest snapshot stays', async () => {
  const history = await openHistory();
  const docs = new Map([['book', new Y.Doc()]]);
  for (const day of [1, 2, 40]) {
    await history.append(entry(day * DAY));
    await history.keep(docs, day * DAY);
  }
  expect(history.entries.map(({ at }) => at)).toEqual([40 * DAY]);
  expect(await history.list('book')).toEqual([40 * DAY]);
});

test('when there is too much, the oldest changes go, with the snapshots that need them', async () => {
  const archive = new MemoryArchive();
  const history = await openHistory(archive, 1_000);
  const docs = new Map([['book', new Y.Doc()]]);
  await history.keep(docs, DAY);
  await history.append(entry(1.5 * DAY, 800));
  await history.keep(docs, 2 * DAY);
  expect(await history.list('book')).toEqual([DAY, 2 * DAY]);
  await history.append(entry(2.5 * DAY, 800));
  await history.keep(docs, 3 * DAY);
  expect(history.entries.map(({ at }) => at)).toEqual([2.5 * DAY]);
  expect(await history.list('book')).toEqual([2 * DAY, 3 * DAY]);
  expect(await history.snapshotBefore('book', 1.2 * DAY)).toBeUndefined();
  await history.clear();
  expect(await archive.keys('')).toEqual([]);
});
