import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { parseSealKey } from '../../lib/store/row-seal';
import { FaultInjector } from './support/fault-injector';
import { ManualSchedule, settle } from './support/manual-schedule';
import { Profile, values, valuesOf } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';

const rowsOf = (profile: Profile) => RawDatabase.use(profile.indexedDB, (raw) => raw.keys());

async function withRows(count: number): Promise<Profile> {
  const profile = new Profile();
  const stored = await profile.open();
  for (let at = 0; at < count; at += 1) {
    values(stored).set(`k${at}`, at);
    if (at % 3 === 2) values(stored).delete(`k${at - 1}`);
    await stored.committed();
  }
  await stored.close();
  return profile;
}

describe('rule 8: folding', () => {
  test('leaves one row and its seal, and the same content', async () => {
    const profile = await withRows(10);
    const before = await profile.contents();
    const stored = await profile.open();
    await stored.compact();
    await stored.close();
    expect(await rowsOf(profile)).toHaveLength(1);
    const custom = await RawDatabase.use(profile.indexedDB, (raw) => raw.keys('custom'));
    expect(custom.filter((key) => parseSealKey(key))).toHaveLength(1);
    expect(await profile.contents()).toEqual(before);
  });

  test('killed at any call, it loses nothing, calls nothing damaged and can be done again', async () => {
    let calls = Number.POSITIVE_INFINITY;
    for (let call = 1; call <= calls; call += 1) {
      const profile = await withRows(6);
      const before = await profile.contents();
      // Its clock stands still, so that the killed one does not come back to life.
      const stored = await profile.open('doc', { schedule: new ManualSchedule().schedule });
      const injector = new FaultInjector({
        kind: 'death',
        error: 'AbortError',
        from: call,
        to: Number.POSITIVE_INFINITY,
      });
      values(stored).set('unpromised', true);
      let promised = false;
      void stored.compact().catch(() => undefined);
      void stored.committed().then(() => {
        promised = true;
      });
      await settle(60);
      if (!injector.hit) calls = injector.calls.length;
      injector.uninstall();

      const again = await profile.open();
      expect(again.damaged).toEqual([]);
      expect(again.incomplete).toBe(false);
      expect(valuesOf(again)).toMatchObject(promised ? { ...before, unpromised: true } : before);
      await again.compact();
      await again.close();
      expect(await rowsOf(profile)).toHaveLength(1);
      expect(await profile.contents()).toMatchObject(before);
    }
    expect(calls).toBeGreaterThan(20);
  });

  test('edits made while it is under way are kept', async () => {
    const profile = await withRows(5);
    const stored = await profile.open();
    const folding = stored.compact();
    for (let at = 0; at < 50; at += 1) {
      values(stored).set(`during ${at}`, at);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([folding, stored.committed()]);
    await stored.close();
    expect(await profile.contents()).toEqual(valuesOf(stored));
  });

  test('a row that we have not read stays', async () => {
    const profile = await withRows(5);
    const stored = await profile.open();
    const peer = new Y.Doc();
    peer.getMap('values').set('behind our back', 1);
    await RawDatabase.use(profile.indexedDB, (raw) => raw.add(Y.encodeStateAsUpdate(peer)));
    await stored.compact();
    await stored.close();
    expect(await profile.contents()).toHaveProperty('behind our back', 1);
  });

  test('a snapshot that does not read back as written goes, and the old rows stay', async () => {
    const profile = await withRows(5);
    const before = await profile.contents();
    const rows = await rowsOf(profile);
    const stored = await profile.open();
    const { add } = FakeObjectStore.prototype;
    FakeObjectStore.prototype.add = function (value: Uint8Array, key) {
      return add.call(this, value.slice(0, -1), key);
    };
    await expect(stored.compact()).rejects.toThrow('did not read back');
    FakeObjectStore.prototype.add = add;
    await stored.close();
    expect(await rowsOf(profile)).toEqual(rows);
    expect(await profile.contents()).toEqual(before);
  });

  test('while changes wait for others that are missing nothing is folded', async () => {
    const profile = await withRows(3);
    const peer = new Y.Doc();
    peer.getMap('values').set('first', 1);
    const vector = Y.encodeStateVector(peer);
    peer.getMap('values').set('second', 2);
    const stored = await profile.open();
    Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(peer, vector));
    expect(stored.incomplete).toBe(true);
    await stored.compact();
    expect(await rowsOf(profile)).toHaveLength(3);
    Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(peer));
    expect(stored.incomplete).toBe(false);
    await stored.committed();
    await stored.compact();
    await stored.close();
    expect(await rowsOf(profile)).toHaveLength(1);
    expect(await profile.contents()).toMatchObject({ first: 1, second: 2 });
  });

  test('it is done by itself after more than 500 rows, soon after a write, never for opening alone', async () => {
    const profile = await withRows(501);
    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { schedule: clock.schedule });
    clock.advance(10_000);
    await settle();
    expect(await rowsOf(profile)).toHaveLength(501);
    values(stored).set('one more', 1);
    await stored.committed();
    clock.advance(2_000);
    await settle(700);
    expect(await rowsOf(profile)).toHaveLength(1);
    await stored.close();
    expect(profile.reports).toEqual([]);
  });

  test('it is done by itself when the bytes have doubled', async () => {
    const profile = new Profile();
    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { schedule: clock.schedule });
    for (let at = 0; at < 4; at += 1) {
      values(stored).set(`large ${at}`, 'x'.repeat(100_000));
      await stored.committed();
      clock.advance(2_000);
      await settle();
    }
    expect((await rowsOf(profile)).length).toBeLessThan(3);
    await stored.close();
    expect(Object.keys(await profile.contents())).toHaveLength(4);
  });

  test('when it fails by itself, saving goes on and it is tried again', async () => {
    const profile = await withRows(501);
    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { schedule: clock.schedule });
    values(stored).set('one more', 1);
    await stored.committed();
    const { delete: remove } = FakeObjectStore.prototype;
    FakeObjectStore.prototype.delete = () => {
      throw new DOMException('injected', 'UnknownError');
    };
    clock.advance(2_000);
    await settle(100);
    FakeObjectStore.prototype.delete = remove;
    expect(profile.reports).toHaveLength(1);
    expect(stored.state.kind).toBe('saved');
    clock.advance(60_000);
    await settle(700);
    expect(await rowsOf(profile)).toHaveLength(1);
    await stored.close();
  });
});

describe('rule 8: folding by itself in a large document', () => {
  test('keeps the row the others build on and folds only what came after it, deletes included', async () => {
    const profile = new Profile();
    const first = await profile.open();
    values(first).set('large', 'x'.repeat(600_000));
    values(first).set('gone', 1);
    await first.compact();
    await first.close();
    const [base] = await rowsOf(profile);

    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { schedule: clock.schedule });
    values(stored).delete('gone');
    for (const round of [1, 2]) {
      for (let at = 0; at < 501; at += 1) {
        values(stored).set(`k${at % 50}`, at * round);
        await stored.committed();
      }
      clock.advance(2_000);
      await settle(700);
      const rows = await rowsOf(profile);
      expect(rows).toHaveLength(2);
      expect(rows[0]).toBe(base);
    }
    values(stored).delete('k1');
    await stored.close();
    expect(await profile.contents()).toEqual(valuesOf(stored));
    expect(valuesOf(stored)).not.toHaveProperty('gone');

    const again = await profile.open();
    await again.compact();
    await again.close();
    expect(await rowsOf(profile)).toHaveLength(1);
    await profile.loseMirror();
    expect(await profile.contents()).toEqual(valuesOf(stored));
  });
});
