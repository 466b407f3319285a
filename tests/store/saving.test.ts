import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { StoreClosed } from '../../lib/store/store-failure';
import { StoreOrigin } from '../../lib/store/store-origin';
import type { SaveState } from '../../lib/store/stored-document';
import { Profile, values, valuesOf } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';
import { watchTransactions } from './support/watch-transactions';

describe('rule 2: saved means committed', () => {
  test('every transaction that writes asks for strict durability', async () => {
    const profile = new Profile();
    const transactions = watchTransactions();
    const stored = await profile.open();
    values(stored).set('a', 1);
    await stored.committed();
    await stored.compact();
    await stored.writeDigest(new Uint8Array([1]));
    await stored.close();
    transactions.stop();
    const writes = transactions.seen.filter(({ mode }) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(1);
    expect(writes.every(({ durability }) => durability === 'strict')).toBe(true);
  });

  test('the state goes saved → saving → saved, and the edit can be read by another at that moment', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    const states: SaveState['kind'][] = [stored.state.kind];
    stored.onState(({ kind }) => states.push(kind));
    values(stored).set('a', 1);
    expect(stored.state.kind).toBe('saving');
    await stored.committed();
    expect(stored.state.kind).toBe('saved');
    expect(states).toEqual(['saved', 'saving', 'saved']);
    expect(await profile.contents()).toEqual({ a: 1 });
    await stored.close();
  });

  test('asked inside the Yjs transaction itself, it waits for that transaction', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    let committed = Promise.resolve();
    stored.doc.transact(() => {
      values(stored).set('a', 1);
      committed = stored.committed();
    });
    await committed;
    expect(await profile.contents()).toEqual({ a: 1 });
    await stored.close();
  });

  test('closing writes what is not yet on disk; afterwards nothing is promised', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('a', 1);
    await stored.close();
    expect(await profile.contents()).toEqual({ a: 1 });
    values(stored).set('b', 2);
    await expect(stored.committed()).rejects.toBeInstanceOf(StoreClosed);
  });

  test('a listener of the state that throws is reported and keeps nobody from hearing or saving', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    const states: string[] = [];
    stored.onState(() => {
      throw new Error('a bug elsewhere');
    });
    const stop = stored.onState(({ kind }) => states.push(kind));
    values(stored).set('a', 1);
    await stored.committed();
    expect(states).toEqual(['saving', 'saved']);
    expect(profile.reports).toHaveLength(2);
    stop();
    values(stored).set('a', 2);
    await stored.close();
    expect(states).toHaveLength(2);
  });
});

describe('rule 3: one writer', () => {
  test.each([20, 60])(
    '%i edits while a transaction is under way are in the next one: one row',
    async (count) => {
      const profile = new Profile();
      const stored = await profile.open();
      values(stored).set('first', 0);
      await Promise.resolve().then(() => Promise.resolve());
      for (let at = 0; at < count; at += 1) values(stored).set(`k${at}`, at);
      await stored.committed();
      const rows = await RawDatabase.use(profile.indexedDB, (raw) => raw.keys());
      expect(rows.length).toBeLessThanOrEqual(2);
      expect(Object.keys(await profile.contents())).toHaveLength(count + 1);
      await stored.close();
    },
  );

  test.each([1, 2, 31, 32, 33, 34, 200])(
    'a burst of %i edits and deletes is one row and complete',
    async (count) => {
      const profile = new Profile();
      const stored = await profile.open();
      values(stored).set('gone', 1);
      await stored.committed();
      values(stored).delete('gone');
      for (let at = 1; at < count; at += 1) values(stored).set(`k${at % 7}`, at);
      await stored.committed();
      expect(await RawDatabase.use(profile.indexedDB, (raw) => raw.keys())).toHaveLength(2);
      expect(await profile.contents()).toEqual(valuesOf(stored));
      await stored.close();
    },
  );
});

describe('rule 4: what is unsaved is counted', () => {
  test('an edit that only deletes makes the document dirty and is saved', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('a', 1);
    await stored.committed();
    const vector = Y.encodeStateVector(stored.doc);
    values(stored).delete('a');
    expect(Y.encodeStateVector(stored.doc)).toEqual(vector);
    expect(stored.state.kind).toBe('saving');
    await stored.committed();
    expect(await profile.contents()).toEqual({});
    await stored.close();
  });

  test('changes that come from elsewhere are saved like our own', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    const peer = new Y.Doc();
    peer.getMap('values').set('theirs', 1);
    Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(peer), 'peer');
    await stored.committed();
    expect(await profile.contents()).toEqual({ theirs: 1 });
    await stored.close();
  });

  test.each([1, 60])(
    'what it held before it was opened, and %i edits while it opens, are saved too',
    async (edits) => {
      const profile = new Profile();
      const earlier = await profile.open();
      values(earlier).set('stored', 0);
      await earlier.close();
      const doc = new Y.Doc();
      doc.getMap('values').set('before', 1);
      const opening = profile.open('doc', {}, doc);
      for (let at = 0; at < edits; at += 1) doc.getMap('values').set(`meanwhile ${at}`, 2);
      const stored = await opening;
      await stored.committed();
      expect(Object.keys(valuesOf(stored))).toHaveLength(edits + 2);
      await profile.loseMirror();
      expect(await profile.contents()).toEqual(valuesOf(stored));
      await stored.close();
    },
  );

  test('sixty edits while an empty document opens are saved', async () => {
    const profile = new Profile();
    const doc = new Y.Doc();
    const opening = profile.open('doc', {}, doc);
    for (let at = 0; at < 60; at += 1) doc.getMap('values').set(`k${at}`, at);
    const stored = await opening;
    await stored.committed();
    await stored.close();
    await profile.loseMirror();
    expect(Object.keys(await profile.contents())).toHaveLength(60);
  });
});

describe('rule 7: loading', () => {
  test('observers hear of all rows once, with the origin of the store, and nothing is written for it', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    for (let at = 0; at < 10; at += 1) {
      values(stored).set(`k${at}`, at);
      await stored.committed();
    }
    await stored.close();

    const doc = new Y.Doc();
    const origins: unknown[] = [];
    doc.getMap('values').observe((_event, { origin, local }) => origins.push([origin, local]));
    const again = await profile.open('doc', {}, doc);
    expect(origins).toEqual([[new StoreOrigin('doc'), false]]);
    expect(again.state.kind).toBe('saved');
    await again.close();
    expect(await RawDatabase.use(profile.indexedDB, (raw) => raw.keys())).toHaveLength(10);
  });
});

describe('rule 12: other listeners', () => {
  test.each(['update', 'afterTransactionCleanup', 'beforeObserverCalls'] as const)(
    'one that throws on %s before ours is called stops neither the saving nor the later events',
    async (event) => {
      const profile = new Profile();
      const doc = new Y.Doc();
      let bugs = 2;
      doc.on(event, () => {
        if (bugs > 0 && doc.getMap('values').size > 0) {
          bugs -= 1;
          throw new Error('a bug elsewhere');
        }
      });
      const stored = await profile.open('doc', {}, doc);
      for (const key of ['a', 'b', 'c']) {
        try {
          values(stored).set(key, key);
        } catch (error) {
          expect(error).toHaveProperty('message', 'a bug elsewhere');
        }
        await stored.committed();
        expect(await profile.contents()).toHaveProperty(key);
      }
      expect(bugs).toBe(0);
      let heard = 0;
      doc.on('update', () => {
        heard += 1;
      });
      values(stored).delete('a');
      await stored.committed();
      expect(heard).toBe(1);
      expect(await profile.contents()).toEqual({ b: 'b', c: 'c' });
      await stored.close();
    },
  );

  test('an observer that throws while the rows come in is reported; the document is loaded and saves', async () => {
    const profile = new Profile();
    const first = await profile.open();
    values(first).set('a', 1);
    await first.close();
    const doc = new Y.Doc();
    let bug = true;
    doc.getMap('values').observe(() => {
      if (bug) throw new Error('a bug elsewhere');
    });
    const stored = await profile.open('doc', {}, doc);
    bug = false;
    expect(profile.reports).toHaveLength(1);
    values(stored).set('b', 2);
    await stored.close();
    expect(await profile.contents()).toEqual({ a: 1, b: 2 });
  });

  test('destroying the document closes its database after the last edit is on disk', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('a', 1);
    stored.doc.destroy();
    await stored.close();
    expect(await profile.contents()).toEqual({ a: 1 });
  });
});
