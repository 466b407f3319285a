import { describe, expect, test } from 'vitest';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, openEngine } from './open-engine';
import { makeClient } from './samples';

describe('workspaces never touch (E12)', () => {
  test('demo and back leaves every byte of the own workspace as it was', async () => {
    const { driven, store } = await openOwn();
    const before = mainBytes(store);
    await driven.send('openWorkspace', { workspace: 'demo' });
    const { rows } = await driven.ask('clients', { sort: 'name', offset: 0, limit: 1 });
    await driven.send('addNote', { clientId: rows[0]?.id ?? raise(), text: 'In the demo', private: true });
    await driven.send('startTimer', { clientId: rows[0]?.id ?? raise() });
    await driven.send('openWorkspace', { workspace: 'main' });
    expect(mainBytes(store)).toEqual(before);
    expect(await clientNames(driven)).toEqual(['Mine']);
  });

  test('removing the demo removes every document of it and no other', async () => {
    const { driven, store } = await openOwn();
    await driven.send('openWorkspace', { workspace: 'demo' });
    expect((await store.list('demo:')).length).toBeGreaterThan(2);
    await driven.send('removeDemo', {});
    expect(await store.list('demo:')).toEqual([]);
    expect(await clientNames(driven)).toEqual(['Mine']);
    expect((await driven.ask('status', {})).workspace).toBe('main');
    await driven.send('removeDemo', {});
  });

  test('removed and opened again, the demo is made anew', async () => {
    const { driven } = await openOwn();
    await driven.send('openWorkspace', { workspace: 'demo' });
    await driven.send('removeDemo', {});
    await driven.send('openWorkspace', { workspace: 'demo' });
    expect(await driven.ask('status', {})).toMatchObject({ workspace: 'demo', clients: 40 });
  });

  test('what was changed in the demo is there again when it is opened again', async () => {
    const { driven } = await openOwn();
    await driven.send('openWorkspace', { workspace: 'demo' });
    const added = await makeClient(driven, 'Added in the demo');
    await driven.send('openWorkspace', { workspace: 'main' });
    expect(await driven.ask('client', { clientId: added })).toBeUndefined();
    await driven.send('openWorkspace', { workspace: 'demo' });
    expect((await driven.ask('client', { clientId: added }))?.client.name).toBe('Added in the demo');
  });

  test('pages that watch follow into the other workspace', async () => {
    const { driven } = await openOwn();
    const totals: number[] = [];
    const args = { sort: 'name', offset: 0, limit: 1 } as const;
    const watching = driven.engine
      .query('clients', args, { tabId: undefined })
      .subscribe(({ total }) => totals.push(total));
    await driven.send('openWorkspace', { workspace: 'demo' });
    await driven.send('openWorkspace', { workspace: 'main' });
    watching.unsubscribe();
    expect(totals).toEqual([1, 40, 1]);
  });

  test('asked for twice at once, it is opened once', async () => {
    const { driven } = await openOwn();
    await Promise.all([
      driven.send('openWorkspace', { workspace: 'demo' }),
      driven.send('openWorkspace', { workspace: 'demo' }),
      driven.send('removeDemo', {}),
      driven.send('openWorkspace', { workspace: 'demo' }),
    ]);
    expect(await driven.ask('status', {})).toMatchObject({ workspace: 'demo', clients: 40 });
  });

  test('a switch that fails leaves the present workspace open and the next one possible', async () => {
    const { driven } = await openOwn();
    const { store } = driven.held.ports;
    const open = store.open;
    Object.assign(store, { open: () => Promise.reject(new Error('locked by another process')) });
    await expect(driven.send('openWorkspace', { workspace: 'demo' })).rejects.toThrow('locked');
    Object.assign(store, { open });
    expect(await clientNames(driven)).toEqual(['Mine']);
    await driven.send('openWorkspace', { workspace: 'demo' });
    expect((await driven.ask('status', {})).workspace).toBe('demo');
  });

  test('the workspace that was open is open again after a restart', async () => {
    const { driven, store } = await openOwn();
    await driven.send('openWorkspace', { workspace: 'demo' });
    await driven.engine.close();
    const again = await openEngine(holdWorld({ store }));
    expect(await again.ask('status', {})).toMatchObject({ workspace: 'demo', clients: 40 });
  });

  test('what was done in one workspace is not undone in the other', async () => {
    const { driven } = await openOwn();
    const { undo } = await driven.send('newClient', { name: 'Second' });
    await driven.send('openWorkspace', { workspace: 'demo' });
    await expect(driven.send('undo', { token: undo ?? raise() })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await driven.ask('status', {})).clients).toBe(40);
  });
});

async function openOwn(): Promise<{ driven: Driven; store: MemoryStore }> {
  const store = new MemoryStore();
  const driven = await openEngine(holdWorld({ store }));
  await makeClient(driven, 'Mine', 'ana@mine.example');
  return { driven, store };
}

function mainBytes(store: MemoryStore): unknown {
  return ['main:book', 'main:private', 'main:ledger-2026'].map((name) => store.bytes(name));
}

async function clientNames(driven: Driven): Promise<string[]> {
  return (await driven.ask('clients', { sort: 'name', offset: 0, limit: 50 })).rows.map(({ name }) => name);
}

function raise(): never {
  throw new Error('The scene is not set as the test expects.');
}
