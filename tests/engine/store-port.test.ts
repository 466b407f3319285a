import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { EngineStore } from '../../lib/engine/ports';
import { durableStore } from '../../lib/store/durable-store';
import { MemoryWipeMarker } from '../../lib/store/memory-wipe-marker';
import { MemoryStore } from './memory-store';
import { holdWorld, openEngine } from './open-engine';
import { makeClient } from './samples';

const stores: readonly (readonly [name: string, make: () => EngineStore])[] = [
  ['in memory', () => new MemoryStore()],
  ['on disk', () => durableStore(new MemoryWipeMarker(), { indexedDB: new IDBFactory() })],
];

describe.each(stores)('the store as the engine needs it (%s)', (_, make) => {
  test('what was committed is there when it is opened again', async () => {
    const store = make();
    const first = await store.open('main:book', new Y.Doc());
    first.doc.getMap('x').set('a', 1);
    await first.committed();
    first.doc.getMap('x').set('b', 2);
    await first.close();
    const second = await store.open('main:book', new Y.Doc());
    expect(second.doc.getMap('x').toJSON()).toEqual({ a: 1, b: 2 });
    expect(second.state).toEqual({ kind: 'saved' });
    await second.close();
  });

  test('an edit is being saved until it is saved, and every state is said', async () => {
    const stored = await make().open('main:book', new Y.Doc());
    const states: string[] = [];
    const stop = stored.onState(({ kind }) => states.push(kind));
    stored.doc.getMap('x').set('a', 1);
    expect(stored.state.kind).toBe('saving');
    await stored.committed();
    expect(stored.state.kind).toBe('saved');
    stop();
    stored.doc.getMap('x').set('a', 2);
    await stored.committed();
    expect(states).toEqual(['saving', 'saved']);
    await stored.close();
  });

  test('nothing to save is committed at once; after closing nothing is', async () => {
    const stored = await make().open('main:book', new Y.Doc());
    await stored.committed();
    await stored.close();
    await expect(stored.committed()).rejects.toThrow();
  });

  test('lists what holds something, by the beginning of its name', async () => {
    const store = make();
    for (const name of ['main:book', 'demo:book', 'demo:ledger-2026']) {
      const stored = await store.open(name, new Y.Doc());
      stored.doc.getMap('x').set('a', 1);
      await stored.close();
    }
    expect([...(await store.list('demo:'))].sort()).toEqual(['demo:book', 'demo:ledger-2026']);
  });

  test('what was removed is gone, and no longer listed', async () => {
    const store = make();
    const first = await store.open('demo:book', new Y.Doc());
    first.doc.getMap('x').set('a', 1);
    await first.close();
    await store.remove('demo:book');
    expect(await store.list('demo:')).toEqual([]);
    const second = await store.open('demo:book', new Y.Doc());
    expect(second.doc.getMap('x').size).toBe(0);
    expect(second.wiped).toBe(false);
    await second.close();
  });

  test('a digest is there for exactly the rows it was written for, without opening the document', async () => {
    const store = make();
    expect(await store.digest('main:ledger-2022')).toBeUndefined();
    const first = await store.open('main:ledger-2022', new Y.Doc());
    first.doc.getMap('x').set('a', 1);
    await first.committed();
    await first.writeDigest(new Uint8Array([1, 2, 3]));
    await first.close();
    expect(await store.digest('main:ledger-2022')).toEqual(new Uint8Array([1, 2, 3]));
    const second = await store.open('main:ledger-2022', new Y.Doc());
    expect(await second.readDigest()).toEqual(new Uint8Array([1, 2, 3]));
    second.doc.getMap('x').set('b', 2);
    await second.close();
    expect(await store.digest('main:ledger-2022')).toBeUndefined();
  });

  test('a whole engine: demo, work, restart, everything is there', async () => {
    const held = holdWorld({ store: make() });
    const first = await openEngine(held);
    const client = await makeClient(first, 'Bakery', 'ana@bakery.example');
    await first.send('setTag', { clientId: client, tag: { name: 'VIP' }, on: true });
    await first.send('addNote', { clientId: client, text: 'Pays late', private: true });
    await first.send('startTimer', { clientId: client });
    await first.send('openWorkspace', { workspace: 'demo' });
    expect((await first.ask('status', {})).clients).toBe(40);
    await first.send('removeDemo', {});
    const before = await first.ask('client', { clientId: client });
    await first.engine.close();

    const second = await openEngine(held);
    expect(await second.ask('client', { clientId: client })).toEqual(before);
    expect((await second.ask('timer', {}))?.clientId).toBe(client);
    expect(await second.ask('status', {})).toMatchObject({
      save: { kind: 'saved' },
      workspace: 'main',
      wiped: false,
      setAside: 0,
    });
  });
});
