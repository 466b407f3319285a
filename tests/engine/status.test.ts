import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Chores } from '../../lib/engine/chores';
import type { StatusView } from '../../lib/engine/query-types';
import { Scoreboard } from '../../lib/engine/scoreboard';
import { Tabs } from '../../lib/engine/tabs';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, openEngine, openWorkspace } from './open-engine';
import { anaClient, bearClient, makeClient } from './samples';

/** Long enough for all that the engine does by itself. */
const A_WHILE = 60_000;

describe('saved means committed (E5)', () => {
  test('a command answers when its writes are on disk, not before', async () => {
    const store = new MemoryStore();
    const driven = await openEngine(holdWorld({ store }));
    store.setFull(true);
    let answered = false;
    const answer = makeClient(driven, 'One').then(() => {
      answered = true;
    });
    await saveStates(driven, 'not-saved');
    expect(answered).toBe(false);
    expect((await driven.ask('clients', { sort: 'name', offset: 0, limit: 1 })).total).toBe(1);
    store.setFull(false);
    await answer;
    const again = await openEngine(holdWorld({ store: copyOf(store) }));
    expect((await again.ask('clients', { sort: 'name', offset: 0, limit: 1 })).total).toBe(1);
  });

  test('the status follows the store: saving, not saved with the reason, saved', async () => {
    const store = new MemoryStore();
    const driven = await openEngine(holdWorld({ store }));
    await makeClient(driven, 'One');
    const seen: StatusView['save'][] = [];
    const watching = driven.engine
      .query('status', {}, { tabId: undefined })
      .subscribe(({ save }) => seen.push(save));
    store.setFull(true);
    const answer = makeClient(driven, 'Two');
    await saveStates(driven, 'not-saved');
    store.setFull(false);
    await answer;
    await saveStates(driven, 'saved');
    watching.unsubscribe();
    expect(seen.at(0)).toEqual({ kind: 'saved' });
    expect(seen).toContainEqual({ kind: 'not-saved', reason: 'disk-full', message: expect.any(String) });
    expect(seen.at(-1)).toEqual({ kind: 'saved' });
  });

  test('a document that does not open while it is wanted is shown, until it opens', async () => {
    const driven = await openEngine();
    const { store } = driven.held.ports;
    const open = store.open;
    const trouble = { kind: 'not-saved', reason: 'cannot-open', message: 'It is locked.' } as const;
    let unlock = (): void => undefined;
    const unlocked = new Promise<void>((resolve) => {
      unlock = resolve;
    });
    store.open = async (name, doc, onTrouble) => {
      onTrouble?.(trouble);
      await unlocked;
      return open(name, doc, onTrouble);
    };
    const client = await makeClient(driven, 'One');
    const memberId = (await driven.ask('status', {})).member.id;
    const start = driven.held.now - 5 * 365 * 24 * 3_600_000;
    const fields = { clientId: client, memberId, start, end: start + 60_000, zone: 'UTC' };
    const answer = driven.send('create', { type: 'entry', fields });
    expect((await saveStates(driven, 'not-saved')).save).toEqual(trouble);
    unlock();
    await answer;
    expect((await driven.ask('status', {})).save.kind).toBe('saved');
  });

  test('a command that is not on disk when the engine is closed is told to be unsure', async () => {
    const store = new MemoryStore();
    const driven = await openEngine(holdWorld({ store }));
    store.setFull(true);
    const outcome = makeClient(driven, 'One').catch((error: unknown) => error);
    await saveStates(driven, 'not-saved');
    await driven.engine.close();
    expect(await outcome).toMatchObject({
      code: 'not-saved',
      message: expect.stringContaining('repeat it if not'),
    });
  });

  test('one document that is not saved makes the workspace not saved', async () => {
    const store = new MemoryStore();
    const driven = await openEngine(holdWorld({ store }));
    const client = await makeClient(driven, 'One');
    store.setFull(true);
    const answer = driven.send('startTimer', { clientId: client });
    expect((await saveStates(driven, 'not-saved')).save.kind).toBe('not-saved');
    store.setFull(false);
    await answer;
  });
});

describe('what could not be read is counted and shown', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a record that does not parse appears in status and settings once everything was read through', async () => {
    const driven = await openEngine();
    driven.held.docs.get('main:book')?.getMap('note').set('not_broken', { v: 1, createdAt: 1, text: 4 });
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect((await driven.ask('status', {})).setAside).toBe(1);
    expect((await driven.ask('settings', {})).setAside).toEqual([
      { where: 'not_broken', message: expect.stringContaining('clientId') },
    ]);
  });

  test('records of a newer version are noticed', async () => {
    const driven = await openEngine();
    expect((await driven.ask('status', {})).newer).toBe(false);
    const newer = { v: 99, createdAt: 1, createdBy: 'mem_x', name: 'From tomorrow' };
    driven.held.docs.get('main:book')?.getMap('client').set(anaClient, newer);
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect((await driven.ask('status', {})).newer).toBe(true);
  });
});

describe('what nobody waits for is done in between', () => {
  test('everything once: calibrated, ranked, read through, digests kept; twice changes nothing', async () => {
    const store = new MemoryStore();
    const workspace = await openWorkspace(holdWorld({ store }));
    bearClient(workspace);
    await workspace.documents.committed();
    const scoreboard = new Scoreboard(workspace);
    const chores = new Chores(workspace, scoreboard, new Tabs());
    await chores.tidy();
    expect(workspace.settings.get('calibration')).toMatchObject({ month: '2026-05' });
    expect(scoreboard.rankOf(anaClient)).toBeDefined();
    expect(await store.digest('main:ledger-2026')).toBeDefined();
    const before = store.bytes('main:book');
    await chores.tidy();
    expect(store.bytes('main:book')).toEqual(before);
  });
});

describe('a new day', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('begins in the zone of the workspace: today is empty again, ages grow, a new month is calibrated', async () => {
    const driven = await openEngine(holdWorld({ now: Date.UTC(2026, 4, 31, 21, 50) }));
    const client = await makeClient(driven, 'One');
    await driven.send('startTimer', { clientId: client, start: driven.held.now - 20 * 60_000 });
    await driven.send('stopTimer', {});
    await vi.advanceTimersByTimeAsync(A_WHILE);
    const seen: (readonly [string, number])[] = [];
    const watching = driven.engine
      .query('client', { clientId: client }, { tabId: undefined })
      .subscribe((card) => {
        if (card) seen.push([card.score.asOf, card.time.todayMinutes]);
      });
    driven.held.now += 15 * 60_000;
    await vi.advanceTimersByTimeAsync(A_WHILE);
    watching.unsubscribe();
    expect(seen.at(0)).toEqual(['2026-05-31', 20]);
    expect(seen.at(-1)).toEqual(['2026-06-01', 0]);
    const calibration = driven.held.docs.get('main:book')?.getMap('settings').get('calibration');
    expect(calibration).toMatchObject({ month: '2026-06' });
  });
});

/** Waits until the status says so. */
function saveStates(driven: Driven, kind: StatusView['save']['kind']): Promise<StatusView> {
  return new Promise((resolve) => {
    const watching = driven.engine.query('status', {}, { tabId: undefined }).subscribe((status) => {
      if (status.save.kind !== kind) return;
      resolve(status);
      queueMicrotask(() => watching.unsubscribe());
    });
  });
}

/** Another process that opens the same disk. */
function copyOf(store: MemoryStore): MemoryStore {
  const copy = new MemoryStore();
  for (const name of ['main:book', 'main:private', 'main:ledger-2026']) {
    const bytes = store.bytes(name);
    if (bytes) copy.put(name, bytes);
  }
  return copy;
}
