import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { durableStore } from '../../lib/store/durable-store';
import { ManualSchedule, settle } from './support/manual-schedule';
import { Profile, values } from './support/open-test-document';

describe('rule 8: two writers on one database', () => {
  test('both write and fold in turn and at once; the next to open finds all of it', async () => {
    const profile = new Profile();
    const [one, other] = await Promise.all([profile.open(), profile.open()]);
    for (let at = 0; at < 30; at += 1) {
      values(one).set(`one ${at}`, at);
      values(other).set(`other ${at}`, at);
      if (at % 7 === 0) await one.committed();
      if (at % 5 === 0) await other.compact();
      if (at % 11 === 0) await Promise.all([one.compact(), other.compact()]);
    }
    await Promise.all([one.compact(), other.compact()]);
    await Promise.all([one.close(), other.close()]);
    const stored = await profile.open();
    expect(values(stored).size).toBe(60);
    expect(stored.damaged).toEqual([]);
    expect(stored.incomplete).toBe(false);
    await stored.close();
  });
});

describe('rule 13: two writers on one document', () => {
  test('leave the mirror to the next who opens it and who knows what both wrote', async () => {
    const profile = new Profile();
    const unreachable = new IDBFactory();
    unreachable.open = () => {
      throw new DOMException('injected', 'UnknownError');
    };
    const one = await profile.open();
    const other = await profile.open('doc', { mirror: unreachable });
    for (const [stored, key] of [
      [one, 'first'],
      [other, 'only in the document'],
      [one, 'last'],
    ] as const) {
      values(stored).set(key, 1);
      await stored.committed();
    }
    await Promise.all([one.close(), other.close()]);

    const clock = new ManualSchedule();
    const next = await profile.open('doc', { schedule: clock.schedule });
    clock.advance(0);
    await settle(60);
    await next.close();
    await profile.loseDocument();
    expect(await profile.contents()).toEqual({ first: 1, 'only in the document': 1, last: 1 });
  });
});

describe('the store as a whole', () => {
  test('lists by prefix what it holds, and no more what was removed', async () => {
    const profile = new Profile();
    const store = durableStore(profile.marker, { indexedDB: profile.indexedDB });
    for (const name of ['w1:book', 'w1:ledger-2026', 'w2:book']) {
      const stored = await store.open(name, new Y.Doc());
      values(stored).set('a', 1);
      await stored.close();
    }
    expect(await store.list('w1:')).toEqual(['w1:book', 'w1:ledger-2026']);
    await store.remove('w1:book');
    expect(await store.list('w1:')).toEqual(['w1:ledger-2026']);
    expect(await store.digest('w1:ledger-2026')).toBeUndefined();
  });
});
