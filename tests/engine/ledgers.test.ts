import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Workspace } from '../../lib/engine/workspace';
import { MemoryStore } from './memory-store';
import { type Held, holdWorld, NOON, openEngine, openWorkspace } from './open-engine';
import { anaClient, bearClient, idFor, makeClient } from './samples';

const HOUR = 3_600_000;
const LAST_YEAR = Date.UTC(2025, 5, 3, 9);
const LONG_AGO = Date.UTC(2022, 5, 3, 9);

describe('an entry lives in the ledger of the UTC year in which it starts (E9)', () => {
  test('an entry of last year lands in last year’s ledger, which is loaded for it', async () => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'One');
    expect([...driven.held.docs.keys()]).not.toContain('main:ledger-2025');
    await createEntry(client, LAST_YEAR);
    expect(driven.held.docs.get('main:ledger-2025')?.getMap('entry').size).toBe(1);
    expect(driven.held.docs.get('main:ledger-2026')?.getMap('entry').size).toBe(0);
    expect((await driven.ask('client', { clientId: client }))?.time.unbilledMinutes).toBe(60);

    async function createEntry(clientId: typeof client, start: number) {
      const memberId = (await driven.ask('status', {})).member.id;
      await driven.send('create', {
        type: 'entry',
        fields: { clientId, memberId, start, end: start + HOUR, zone: 'UTC' },
      });
    }
  });

  test.each([
    ['New Year’s Eve in Taipei is already next year there, not in UTC', Date.UTC(2025, 11, 31, 20), 2025],
    ['New Year’s morning in New York is still last year there, not in UTC', Date.UTC(2026, 0, 1, 2), 2026],
  ])('%s', async (_, start, year) => {
    const workspace = await openWorkspace(holdWorld({ now: Date.UTC(2026, 0, 2) }));
    bearEntry(workspace, start);
    expect(workspace.entry.year(year)?.has(idFor('entry', `e${start}`))).toBe(true);
  });

  test('in spring this year’s ledger is loaded, in winter last year’s too', async () => {
    const may = await openWorkspace(holdWorld({ now: Date.UTC(2026, 4, 1) }));
    const march = await openWorkspace(holdWorld({ now: Date.UTC(2026, 2, 31) }));
    expect([...may.entry.years]).toEqual([2026]);
    expect([...march.entry.years].sort()).toEqual([2025, 2026]);
  });

  test('a ledger that could not be opened is tried again when it is asked for again', async () => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    const open = held.ports.store.open;
    Object.assign(held.ports.store, { open: () => Promise.reject(new Error('locked')) });
    await expect(workspace.ledgers.load(2025)).rejects.toThrow('locked');
    Object.assign(held.ports.store, { open });
    await workspace.ledgers.load(2025);
    expect([...workspace.entry.years]).toContain(2025);
  });

  test('an entry without a start opens no ledger', async () => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'One');
    const fields = { clientId: client, zone: 'UTC' };
    await expect(driven.send('create', { type: 'entry', fields } as never)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('memberId'),
    });
    expect([...driven.held.docs.keys()].filter((name) => name.includes('ledger'))).toEqual([
      'main:ledger-2026',
    ]);
  });
});

describe('an older ledger is a digest until somebody needs its records', () => {
  test('with its digest it is not loaded, and the numbers are those of its records', async () => {
    const { workspace } = await reopened(LONG_AGO);
    expect(workspace.ledgers.digested).toEqual([2022]);
    expect([...workspace.entry.years]).toEqual([2026]);
  });

  test('one in which a timer runs is loaded, though it has a digest', async () => {
    const store = new MemoryStore();
    const first = await Workspace.open('main', holdWorld({ store }).ports);
    await first.ledgers.load(2022);
    bearEntry(first, LONG_AGO);
    first.write('test', (change) =>
      first.entry.edit(change, idFor('entry', `e${LONG_AGO}`), { end: undefined }),
    );
    await first.documents.committed();
    await first.ledgers.keepDigests();
    await first.close();
    expect(await store.digest('main:ledger-2022')).toBeDefined();
    const again = await openWorkspace(holdWorld({ store }));
    expect(again.ledgers.digested).toEqual([]);
    expect(again.timers.of(again.me).map(({ start }) => start)).toEqual([LONG_AGO]);
  });

  test('one that was written to after its digest is loaded instead', async () => {
    const { held, store } = await reopened(LONG_AGO);
    const other = await openWorkspace(holdWorld({ store: new MemoryStore() }));
    await other.ledgers.load(2022);
    bearEntry(other, LONG_AGO + 5 * HOUR);
    store.put('main:ledger-2022', (await bytesOf(other, 2022)) as Uint8Array);
    const again = await openWorkspace(held);
    expect(again.ledgers.digested).toEqual([]);
    expect([...again.entry.years].sort()).toEqual([2022, 2026]);
  });

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 1)],
    ['empty', () => new Uint8Array()],
    ['garbage', () => new Uint8Array(64).fill(255)],
    ['of another version', (bytes: Uint8Array) => withText(bytes, '"version":2', '"version":9')],
    ['of other migrations', (bytes: Uint8Array) => withText(bytes, '"schema":1', '"schema":0')],
  ])('a digest that is %s is as good as none', async (_, spoil) => {
    const store = new MemoryStore();
    const held = holdWorld({ store });
    const first = await Workspace.open('main', held.ports);
    await first.ledgers.load(2022);
    bearEntry(first, LONG_AGO);
    await first.documents.committed();
    await first.ledgers.keepDigests();
    await first.close();
    const digest = (await store.digest('main:ledger-2022')) ?? new Uint8Array();
    store.putDigest('main:ledger-2022', spoil(digest));
    const workspace = await openWorkspace(held);
    expect([...workspace.entry.years].sort()).toEqual([2022, 2026]);
  });

  test('totals do not change for a moment while it is being loaded', async () => {
    const { held } = await reopened(LONG_AGO);
    const driven = await openEngine(held);
    const minutes: (number | undefined)[] = [];
    const watching = driven.engine
      .query('client', { clientId: anaClient }, { tabId: undefined })
      .subscribe((card) => minutes.push(card?.time.unbilledMinutes));
    const { items } = await firstValueFrom(
      driven.engine
        .query('timeline', { clientId: anaClient, limit: 20 }, { tabId: undefined })
        .pipe(filter((window) => window.items.length > 0)),
    );
    watching.unsubscribe();
    expect(items.map(({ at }) => at)).toEqual([LONG_AGO]);
    expect(new Set(minutes)).toEqual(new Set([60]));
  });

  test('a window that is full says that there is more and loads nothing', async () => {
    const { held } = await reopened(LONG_AGO, NOON - 2 * HOUR, NOON - 4 * HOUR, NOON - 6 * HOUR);
    const driven = await openEngine(held);
    const { items, more } = await driven.ask('records', { clientId: anaClient, type: 'entry', limit: 2 });
    expect([items.length, more]).toEqual([2, true]);
    expect([...held.docs.keys()]).not.toContain('main:ledger-2022');
  });
});

function bearEntry(workspace: Workspace, start: number): void {
  workspace.write('test', (change) =>
    workspace.entry.create(change, idFor('entry', `e${start}`), workspace.me, {
      clientId: anaClient,
      memberId: workspace.me,
      start,
      end: start + HOUR,
      zone: 'UTC',
    }),
  );
}

/** A workspace with entries at these instants, closed after its digests were kept, and open again. */
async function reopened(
  ...starts: number[]
): Promise<{ held: Held; workspace: Workspace; store: MemoryStore }> {
  const store = new MemoryStore();
  const held = holdWorld({ store });
  const first = await Workspace.open('main', held.ports);
  bearClient(first);
  for (const start of starts) {
    await first.ledgers.load(new Date(start).getUTCFullYear());
    bearEntry(first, start);
  }
  await first.documents.committed();
  await first.ledgers.keepDigests();
  await first.close();
  const fresh = holdWorld({ store });
  const workspace = await Workspace.open('main', fresh.ports);
  await workspace.close();
  return { held: holdWorld({ store }), workspace, store };
}

async function bytesOf(workspace: Workspace, year: number): Promise<Uint8Array | undefined> {
  await workspace.documents.committed();
  const store = workspace.documents.loaded.find(({ name }) => name === `main:ledger-${year}`);
  return store && Y.encodeStateAsUpdate(store.doc);
}

function withText(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');
}
