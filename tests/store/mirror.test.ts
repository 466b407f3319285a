import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteStoredDocument } from '../../lib/store/delete-stored-document';
import { listStoredDocuments } from '../../lib/store/list-stored-documents';
import { parseSealKey } from '../../lib/store/row-seal';
import { FaultInjector } from './support/fault-injector';
import { ManualSchedule, runUntil, settle } from './support/manual-schedule';
import { Profile, values, valuesOf } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';
import { SilentRequest } from './support/silent-request';

async function withRows(count: number): Promise<Profile> {
  const profile = new Profile();
  const stored = await profile.open();
  for (let at = 0; at < count; at += 1) {
    values(stored).set(`k${at}`, at);
    await stored.committed();
  }
  values(stored).delete('k0');
  await stored.close();
  return profile;
}

const STEP = ['worthwhile', 'step'];
const mirrorRows = (profile: Profile) =>
  RawDatabase.use(profile.indexedDB, (raw) => raw.keys(), 'doc~mirror');

describe('rule 13: the mirror', () => {
  test('brings back a document that the browser threw away; it is not called wiped and is written again', async () => {
    const profile = await withRows(5);
    const before = await profile.contents();
    await profile.loseDocument();
    const stored = await profile.open();
    expect(valuesOf(stored)).toEqual(before);
    expect(stored.wiped).toBe(false);
    await stored.committed();
    await stored.close();
    await profile.loseMirror();
    expect(await profile.contents()).toEqual(before);
  });

  test('brings back a large row that is damaged and has no copy beside it', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('large', 'x'.repeat(100_000));
    await stored.committed();
    values(stored).set('later', 1);
    await stored.close();
    await RawDatabase.use(profile.indexedDB, (raw) => raw.put(1, new Uint8Array(10)));
    const again = await profile.open();
    expect(valuesOf(again)).toEqual(valuesOf(stored));
    expect(again.damaged).toMatchObject([{ key: 1, recovered: true }]);
    await again.close();
    await profile.loseMirror();
    expect(await profile.contents()).toEqual(valuesOf(stored));
  });

  test('is not read when it is in step', async () => {
    const profile = await withRows(5);
    const injector = new FaultInjector();
    const stored = await profile.open();
    injector.uninstall();
    expect(injector.calls.filter((call) => call === 'getAll')).toHaveLength(1);
    await stored.close();
  });

  test('a commit that only the mirror still has is brought back', async () => {
    const profile = await withRows(3);
    const before = await profile.contents();
    await RawDatabase.use(profile.indexedDB, async (raw) => {
      // The last commit, a delete, is taken out of the document as if it had never reached its disk.
      const seal = (await raw.keys('custom')).find((key) => parseSealKey(key)?.row === 4);
      if (seal === undefined) throw new Error('no seal');
      await Promise.all([raw.delete(4), raw.delete(seal, 'custom'), raw.put(STEP, 'earlier', 'custom')]);
    });
    const stored = await profile.open();
    expect(valuesOf(stored)).toEqual(before);
    expect(stored.damaged).toEqual([]);
    await stored.committed();
    await stored.close();
    await profile.loseMirror();
    expect(await profile.contents()).toEqual(before);
  });

  test('one that missed a commit because the browser was killed catches up after the next opening', async () => {
    const profile = await withRows(3);
    const before = await profile.contents();
    await RawDatabase.use(profile.indexedDB, (raw) => raw.put(STEP, 'later', 'custom'));
    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { schedule: clock.schedule });
    await settle();
    clock.advance(0);
    await settle(60);
    await stored.close();
    expect(await mirrorRows(profile)).toHaveLength(1);
    await profile.loseDocument();
    expect(await profile.contents()).toEqual(before);
  });

  test.each(['throws', 'never answers'])(
    'one that %s keeps nothing from being opened and saved',
    async (how) => {
      const mirror = new IDBFactory();
      mirror.open = () => {
        if (how === 'throws') throw new DOMException('injected', 'QuotaExceededError');
        return new SilentRequest();
      };
      const profile = new Profile();
      const clock = new ManualSchedule();
      const opening = profile.open('doc', { mirror, schedule: clock.schedule });
      let done = false;
      const day = opening.then(async (stored) => {
        for (let at = 0; at < 10; at += 1) {
          values(stored).set(`k${at}`, at);
          await stored.committed();
          expect(stored.state.kind).toBe('saved');
        }
        await stored.compact();
        done = true;
        return stored;
      });
      await runUntil(clock, () => done, 3_000);
      const closing = (await day).close();
      let closed = false;
      void closing.then(() => {
        closed = true;
      });
      await runUntil(clock, () => closed, 3_000);
      expect(Object.keys(await profile.contents())).toHaveLength(10);
    },
  );

  test('one that failed for a while catches up by itself and is whole again', async () => {
    const mirror = new IDBFactory();
    const profile = new Profile();
    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { mirror, schedule: clock.schedule });
    values(stored).set('before', 1);
    await stored.committed();
    const { open } = mirror;
    await new Promise<void>((resolve) => {
      // Another context takes the mirror away, and it cannot be opened again.
      const request = open.call(mirror, 'doc~mirror', 2);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    mirror.open = () => {
      throw new DOMException('injected', 'UnknownError');
    };
    values(stored).set('meanwhile', 2);
    await stored.committed();
    mirror.open = open;
    clock.advance(60_000);
    await settle(60);
    values(stored).set('after', 3);
    await stored.committed();
    await stored.close();
    await profile.loseDocument();
    const again = await profile.open('doc', { mirror });
    expect(valuesOf(again)).toEqual({ before: 1, meanwhile: 2, after: 3 });
    await again.close();
  });

  test('what a plain y-indexeddb wrote is in the mirror soon after it was first opened', async () => {
    const profile = new Profile();
    const doc = new Y.Doc();
    doc.getMap('values').set('a', 1);
    await RawDatabase.use(profile.indexedDB, (raw) => raw.add(Y.encodeStateAsUpdate(doc)));
    const clock = new ManualSchedule();
    const stored = await profile.open('doc', { schedule: clock.schedule });
    await settle();
    clock.advance(0);
    await settle(60);
    await stored.close();
    await profile.loseDocument();
    expect(await profile.contents()).toEqual({ a: 1 });
  });

  test('is folded with its document once its bytes have doubled', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    for (let at = 0; at < 4; at += 1) {
      values(stored).set('overwritten', String(at).repeat(200_000));
      await stored.committed();
    }
    await stored.compact();
    await stored.close();
    expect(await mirrorRows(profile)).toHaveLength(1);
    await profile.loseDocument();
    expect(await profile.contents()).toEqual(valuesOf(stored));
  });

  test('a document that only the mirror still has is listed; one that is deleted is gone from both', async () => {
    const profile = await withRows(2);
    await profile.loseDocument();
    expect(await listStoredDocuments('', profile)).toEqual(['doc']);
    await deleteStoredDocument('doc', profile);
    expect(await profile.indexedDB.databases()).toEqual([]);
  });
});
