import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { deleteStoredDocument } from '../../lib/store/delete-stored-document';
import { StoreClosed } from '../../lib/store/store-failure';
import { ManualSchedule, runUntil, settle } from './support/manual-schedule';
import { Profile, values } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';

/** Opens the database with a higher version, as a future version of the store might. */
function upgrade(factory: IDBFactory, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('doc', version);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('we did not step aside'));
  });
}

describe('rule 9: a database that is taken away', () => {
  test('a version change is let through at once; the next edit is saved in the database opened again', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('a', 1);
    await stored.committed();
    await upgrade(profile.indexedDB, 2);
    values(stored).set('b', 2);
    await stored.committed();
    await upgrade(profile.indexedDB, 3);
    await stored.close();
    expect(await profile.contents()).toEqual({ a: 1, b: 2 });
    expect(await RawDatabase.use(profile.indexedDB, (raw) => raw.keys())).toHaveLength(2);
  });

  test('a version change in the middle of a burst of edits loses none of them', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    let version = 2;
    for (let at = 0; at < 60; at += 1) {
      values(stored).set(`k${at}`, at);
      if (at % 20 === 10) await upgrade(profile.indexedDB, version++);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await stored.committed();
    await stored.close();
    expect(Object.keys(await profile.contents())).toHaveLength(60);
  });

  test('deleted under us, the document is written again as a whole without any edit', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('a', 1);
    values(stored).set('b', 2);
    values(stored).delete('b');
    await stored.committed();
    await deleteStoredDocument('doc', { indexedDB: profile.indexedDB });
    await settle(60);
    expect(stored.state.kind).toBe('saved');
    expect(await profile.contents()).toEqual({ a: 1 });
    await stored.close();
  });

  test('closed by the browser, it is opened again', async () => {
    const profile = new Profile();
    const opened: IDBDatabase[] = [];
    const { open } = profile.indexedDB;
    profile.indexedDB.open = function (name, version) {
      const request = open.call(this, name, version);
      request.addEventListener('success', () => name === 'doc' && opened.push(request.result));
      return request;
    };
    const stored = await profile.open();
    const [database] = opened;
    database?.close();
    database?.onclose?.(new Event('close'));
    values(stored).set('a', 1);
    await stored.committed();
    expect(opened).toHaveLength(2);
    await stored.close();
    expect(await profile.contents()).toEqual({ a: 1 });
  });

  test('a database without our object stores gets them', async () => {
    const profile = new Profile();
    await upgrade(profile.indexedDB, 4);
    const stored = await profile.open();
    values(stored).set('a', 1);
    await stored.close();
    expect(await profile.contents()).toEqual({ a: 1 });
  });
});

describe('rule 9: a database that cannot be opened', () => {
  test.each([
    ['UnknownError', 'cannot-open'],
    ['SecurityError', 'cannot-open'],
    ['QuotaExceededError', 'disk-full'],
  ])('%s is told as %s, tried again and opened once it can be', async (error, reason) => {
    const profile = new Profile();
    const clock = new ManualSchedule();
    const { open } = profile.indexedDB;
    profile.indexedDB.open = () => {
      throw new DOMException('injected', error);
    };
    const troubles: string[] = [];
    let opened = false;
    const opening = profile.open('doc', {
      schedule: clock.schedule,
      onOpenTrouble: (trouble) => troubles.push(trouble.reason),
    });
    void opening.then(() => {
      opened = true;
    });
    await runUntil(clock, () => troubles.length === 6);
    expect(new Set(troubles)).toEqual(new Set([reason]));
    profile.indexedDB.open = open;
    await runUntil(clock, () => opened);
    const stored = await opening;
    expect(stored.state.kind).toBe('saved');
    await stored.close();
  });

  test('opening is given up when asked to, with the reason given', async () => {
    const profile = new Profile();
    profile.indexedDB.open = () => {
      throw new DOMException('injected', 'UnknownError');
    };
    const stop = new AbortController();
    const opening = profile.open('doc', {
      signal: stop.signal,
      onOpenTrouble: () => stop.abort(new Error('enough')),
    });
    await expect(opening).rejects.toThrow('enough');
  });

  test('a document that cannot be written any more says so when it is closed, after one last attempt', async () => {
    const profile = new Profile();
    const stored = await profile.open('doc', { schedule: new ManualSchedule().schedule });
    const { transaction } = FakeDatabase.prototype;
    FakeDatabase.prototype.transaction = () => {
      throw new DOMException('injected', 'UnknownError');
    };
    values(stored).set('a', 1);
    const committed = expect(stored.committed()).rejects.toBeInstanceOf(StoreClosed);
    await settle();
    expect(stored.state.kind).toBe('not-saved');
    await expect(stored.close()).rejects.toBeInstanceOf(StoreClosed);
    FakeDatabase.prototype.transaction = transaction;
    await committed;
    expect(stored.state.kind).toBe('not-saved');
  });
});
