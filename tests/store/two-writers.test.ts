import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { durableStore } from '../../lib/store/durable-store';
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
