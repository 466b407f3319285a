import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../lib/store/archive';
import { openArchive } from '../../lib/store/open-archive';
import { MemoryArchive } from './support/memory-archive';

vi.stubGlobal('IDBKeyRange', IDBKeyRange);

const archives: readonly [string, () => Promise<Archive>][] = [
  ['in IndexedDB', () => openArchive(new IDBFactory())],
  ['in memory', async () => new MemoryArchive()],
];

describe.each(archives)('an archive %s', (_, open) => {
  test('gives back what was put, bytes too, and nothing for other keys', async () => {
    const archive = await open();
    await archive.put('log/book/1', { from: 'a', updates: [Uint8Array.of(1, 2)] });
    expect(await archive.get('log/book/1')).toEqual({ from: 'a', updates: [Uint8Array.of(1, 2)] });
    expect(await archive.get('log/book/2')).toBeUndefined();
  });

  test('lists the keys that start so, in order, and lets go of those that it is told', async () => {
    const archive = await open();
    for (const key of ['log/b', 'log/a', 'logs', 'shot/a']) await archive.put(key, { key });
    expect(await archive.keys('log/')).toEqual(['log/a', 'log/b']);
    await archive.remove(['log/a']);
    expect(await archive.keys('log/')).toEqual(['log/b']);
    expect(await archive.keys('')).toEqual(['log/b', 'logs', 'shot/a']);
  });
});

test('what was put is there when the archive is opened again', async () => {
  const factory = new IDBFactory();
  const before = await openArchive(factory);
  await before.put('a', { n: 1 });
  before.close();
  expect(await (await openArchive(factory)).get('a')).toEqual({ n: 1 });
});
