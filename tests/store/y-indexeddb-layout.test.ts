import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { Profile, values, valuesOf } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';

let profile: Profile;

beforeEach(() => {
  profile = new Profile();
  globalThis.indexedDB = profile.indexedDB;
});

async function withPlain<T>(task: (doc: Y.Doc, plain: IndexeddbPersistence) => T | Promise<T>): Promise<T> {
  const doc = new Y.Doc();
  const plain = new IndexeddbPersistence('doc', doc);
  await plain.whenSynced;
  const result = await task(doc, plain);
  // y-indexeddb cannot say when it is done: a read transaction behind its writes can.
  await plain.get('anything');
  await plain.destroy();
  return result;
}

describe('rule 1: the layout is that of y-indexeddb', () => {
  test('the real y-indexeddb opens what we wrote, before and after folding', async () => {
    const stored = await profile.open();
    for (let at = 0; at < 20; at += 1) {
      values(stored).set(`key ${at}`, at);
      await stored.committed();
    }
    values(stored).delete('key 3');
    await stored.close();
    const before = await withPlain((doc) => doc.getMap('values').toJSON());
    expect(before).toEqual(valuesOf(stored));

    const again = await profile.open();
    await again.compact();
    await again.close();
    expect(await withPlain((doc) => doc.getMap('values').toJSON())).toEqual(before);
  });

  test('we open what the real y-indexeddb wrote, also when it has folded its rows', async () => {
    await withPlain((doc) => {
      for (let at = 0; at < 30; at += 1) doc.getMap('values').set(`key ${at}`, at);
    });
    const first = await profile.contents();
    expect(Object.keys(first)).toHaveLength(30);

    await withPlain(async (doc, plain) => {
      doc.getMap('values').set('late', true);
      await storeState(plain);
    });
    expect(await profile.contents()).toEqual({ ...first, late: true });
  });

  test('either writes behind the other, in turn, and nothing is lost or called damaged', async () => {
    for (let round = 0; round < 4; round += 1) {
      const stored = await profile.open();
      values(stored).set(`ours ${round}`, round);
      if (round === 2) await stored.compact();
      expect(stored.damaged).toEqual([]);
      await stored.close();
      await withPlain(async (doc, plain) => {
        doc.getMap('values').set(`theirs ${round}`, round);
        if (round === 1) await storeState(plain);
      });
    }
    const stored = await profile.open();
    expect(Object.keys(valuesOf(stored))).toHaveLength(8);
    expect(stored.damaged).toEqual([]);
    await stored.close();
  });
});

describe('rule 7: opening adds no row', () => {
  test('neither to a database of ours nor to one of y-indexeddb', async () => {
    await withPlain((doc) => doc.getMap('values').set('a', 1));
    const rows = () => RawDatabase.use(profile.indexedDB, (raw) => raw.keys());
    const before = await rows();
    for (let round = 0; round < 3; round += 1) await (await profile.open()).close();
    expect(await rows()).toEqual(before);
  });

  test('a new database is empty until the first edit', async () => {
    const fresh = new IDBFactory();
    const stored = await profile.open('doc', { indexedDB: fresh });
    await stored.committed();
    await stored.close();
    expect(await RawDatabase.use(fresh, (raw) => raw.keys())).toEqual([]);
    expect(await RawDatabase.use(fresh, (raw) => raw.keys('custom'))).toEqual([]);
  });
});
