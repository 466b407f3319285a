import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { corruptionRun } from './support/corruption-run';
import { failReads } from './support/fail-reads';
import { Profile, values, valuesOf } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';

/** 500 in every run; the full sweep is `CORRUPTIONS=10000`. */
const CORRUPTIONS = Number(process.env.CORRUPTIONS ?? 500);

async function withRows(count: number): Promise<Profile> {
  const profile = new Profile();
  const stored = await profile.open();
  for (let at = 1; at <= count; at += 1) {
    values(stored).set(`k${at}`, at);
    await stored.committed();
  }
  await stored.close();
  return profile;
}

/** The copy of a row in `custom`, by the key of the row. */
async function copyKey(raw: RawDatabase, row: number): Promise<IDBValidKey> {
  const key = (await raw.keys('custom')).find((custom) => Array.isArray(custom) && custom[2] === row);
  if (key === undefined) throw new Error(`row ${row} has no copy`);
  return key;
}

describe('rule 5: damaged rows', () => {
  test(`${CORRUPTIONS} seeded corruptions: no crash, all untouched rows readable, all damage reported`, {
    timeout: 30_000 + CORRUPTIONS * 20,
  }, async () => {
    const { crashes, untouched, readable, unreported, misread } = await corruptionRun(CORRUPTIONS);
    expect({ crashes, unreported, misread }).toEqual({ crashes: [], unreported: [], misread: [] });
    expect(readable / untouched).toBeGreaterThanOrEqual(0.999);
  });

  test('the copy stands in for a damaged row; the row is reported and stays as it is, also after folding', async () => {
    const profile = await withRows(5);
    const garbage = new Uint8Array([1, 2, 3]);
    await RawDatabase.use(profile.indexedDB, (raw) => raw.put(3, garbage));
    const stored = await profile.open();
    expect(Object.keys(valuesOf(stored))).toHaveLength(5);
    expect(stored.incomplete).toBe(false);
    expect(stored.damaged).toMatchObject([{ key: 3, bytes: 3, recovered: true }]);
    await stored.compact();
    expect(await stored.readRow(3)).toEqual(garbage);
    await stored.close();
    const again = await profile.open();
    expect(again.damaged).toMatchObject([{ key: 3, recovered: true }]);
    expect(Object.keys(valuesOf(again))).toHaveLength(5);
    await again.close();
  });

  test('without a good copy and without a mirror the row is set aside, the rest loads as far as it can, and what waits is reported', async () => {
    const profile = await withRows(5);
    await RawDatabase.use(profile.indexedDB, async (raw) => {
      await raw.put(3, new Uint8Array([1, 2, 3]));
      await raw.put(await copyKey(raw, 3), new Uint8Array([4]), 'custom');
    });
    await profile.loseMirror();
    const stored = await profile.open();
    expect(stored.damaged).toMatchObject([{ key: 3, recovered: false }]);
    expect(stored.incomplete).toBe(true);
    expect(valuesOf(stored)).toEqual({ k1: 1, k2: 2 });
    values(stored).set('new', 1);
    await stored.committed();
    await stored.compact();
    await stored.close();
    expect(await RawDatabase.use(profile.indexedDB, (raw) => raw.keys())).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('what a teammate still has heals a document that lost a row, and all of it is saved', async () => {
    const profile = await withRows(5);
    const whole = await profile.open();
    const teammate = new Y.Doc();
    Y.applyUpdate(teammate, Y.encodeStateAsUpdate(whole.doc));
    await whole.close();
    await RawDatabase.use(profile.indexedDB, async (raw) => {
      await raw.put(3, null);
      await raw.delete(await copyKey(raw, 3), 'custom');
    });
    await profile.loseMirror();
    const stored = await profile.open();
    Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(teammate, Y.encodeStateVector(stored.doc)));
    expect(stored.incomplete).toBe(false);
    await stored.close();
    expect(Object.keys(await profile.contents())).toHaveLength(5);
  });

  test('a row that is gone is brought back from its copy and reported', async () => {
    const profile = await withRows(4);
    await RawDatabase.use(profile.indexedDB, (raw) => raw.delete(2));
    const stored = await profile.open();
    expect(Object.keys(valuesOf(stored))).toHaveLength(4);
    expect(stored.damaged).toMatchObject([{ key: 2, bytes: 0, recovered: true }]);
    await stored.close();
  });

  test('a damaged copy harms nobody', async () => {
    const profile = await withRows(4);
    await RawDatabase.use(profile.indexedDB, async (raw) =>
      raw.put(await copyKey(raw, 2), 'not a copy', 'custom'),
    );
    const stored = await profile.open();
    expect(stored.damaged).toEqual([]);
    expect(Object.keys(valuesOf(stored))).toHaveLength(4);
    await stored.close();
  });

  test('with every row damaged the document still opens, says so, takes edits and touches no row', async () => {
    const profile = await withRows(3);
    await RawDatabase.use(profile.indexedDB, async (raw) => {
      for (const key of [1, 2, 3]) {
        await raw.put(key, 'lost');
        await raw.delete(await copyKey(raw, key), 'custom');
      }
    });
    await profile.loseMirror();
    const stored = await profile.open();
    expect(stored.damaged).toHaveLength(3);
    expect(stored.wiped).toBe(false);
    values(stored).set('new', 1);
    await stored.committed();
    await stored.compact();
    await stored.close();
    expect(await RawDatabase.use(profile.indexedDB, (raw) => raw.keys())).toEqual([1, 2, 3, 4]);
  });
});

describe('rule 6: rows of a plain y-indexeddb', () => {
  test.each([
    ['cut off', (row: Uint8Array) => row.slice(0, -4)],
    ['not an update', () => new Uint8Array([200, 3, 1, 255, 255, 255, 255, 15])],
    ['empty', () => new Uint8Array()],
    ['no bytes at all', () => ({ an: 'object' })],
  ])(
    'one that is %s is set aside before it can touch the document; the others are read',
    async (_name, damage) => {
      const profile = new Profile();
      await RawDatabase.use(profile.indexedDB, async (raw) => {
        for (let at = 1; at <= 4; at += 1) {
          const doc = new Y.Doc();
          doc.getMap('values').set(`k${at}`, at);
          const row = Y.encodeStateAsUpdate(doc);
          await raw.add(at === 2 ? damage(row) : row);
        }
      });
      const stored = await profile.open();
      expect(valuesOf(stored)).toEqual({ k1: 1, k3: 3, k4: 4 });
      expect(stored.damaged).toMatchObject([{ key: 2, recovered: false }]);
      expect(stored.incomplete).toBe(false);
      await stored.close();
    },
  );

  test('once read they are vouched for: later damage is seen', async () => {
    const profile = new Profile();
    const doc = new Y.Doc();
    doc.getMap('values').set('k', 'some text');
    await RawDatabase.use(profile.indexedDB, (raw) => raw.add(Y.encodeStateAsUpdate(doc)));
    await (await profile.open()).close();
    await RawDatabase.use(profile.indexedDB, async (raw) => {
      doc.getMap('values').set('k', 'other text');
      await raw.put(1, Y.encodeStateAsUpdate(doc));
    });
    const stored = await profile.open();
    expect(stored.damaged).toMatchObject([{ key: 1, recovered: true }]);
    expect(valuesOf(stored)).toEqual({ k: 'some text' });
    await stored.close();
  });
});

describe('rule 5: rows that the browser cannot read', () => {
  test('one costs only itself: the others are read, its copy stands in', async () => {
    const profile = await withRows(4);
    const unreadable = failReads((key) => key === 2);
    const stored = await profile.open();
    unreadable.stop();
    expect(Object.keys(valuesOf(stored))).toHaveLength(4);
    expect(stored.damaged).toMatchObject([{ key: 2, recovered: true }]);
    await stored.close();
  });

  test('if none can be read it is first taken for a passing failure of the database', async () => {
    const profile = await withRows(4);
    const unreadable = failReads(() => true);
    const stored = await profile.open('doc', { onOpenTrouble: () => unreadable.stop() });
    expect(stored.damaged).toEqual([]);
    expect(Object.keys(valuesOf(stored))).toHaveLength(4);
    await stored.close();
  });
});
