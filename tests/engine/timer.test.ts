import { describe, expect, test } from 'vitest';
import { MemoryStore } from './memory-store';
import { holdWorld, NOON, openEngine } from './open-engine';
import { openTeam } from './replicas';
import { makeClient } from './samples';
import { observation } from './see-mail';

const MINUTE = 60_000;

describe('a running timer is one record with a start and no end (E8)', () => {
  test('starting one stops the other at the same moment', async () => {
    const driven = await openEngine();
    const [one, two] = [await makeClient(driven, 'One'), await makeClient(driven, 'Two')];
    const { value: first } = await driven.send('startTimer', { clientId: one });
    driven.held.now += 10 * MINUTE;
    const { value: second } = await driven.send('startTimer', { clientId: two });
    expect(await driven.ask('timer', {})).toMatchObject({
      entryId: second,
      clientId: two,
      clientName: 'Two',
      start: NOON + 10 * MINUTE,
    });
    const { items } = await driven.ask('records', { clientId: one, type: 'entry', limit: 9 });
    expect(items).toMatchObject([{ record: { id: first, start: NOON, end: NOON + 10 * MINUTE } }]);
  });

  test('nothing is written while it runs', async () => {
    const store = new MemoryStore();
    const driven = await openEngine(holdWorld({ store }));
    const client = await makeClient(driven, 'One');
    await driven.send('startTimer', { clientId: client });
    const before = store.bytes('main:ledger-2026');
    driven.held.now += 600 * MINUTE;
    await driven.ask('timer', {});
    await driven.ask('client', { clientId: client });
    expect(store.bytes('main:ledger-2026')).toEqual(before);
  });

  test('one that was forgotten starts in the past, and the other stopped then', async () => {
    const driven = await openEngine();
    const [one, two] = [await makeClient(driven, 'One'), await makeClient(driven, 'Two')];
    await driven.send('startTimer', { clientId: one });
    driven.held.now += 60 * MINUTE;
    await driven.send('startTimer', { clientId: two, start: NOON + 20 * MINUTE });
    expect((await driven.ask('timer', {}))?.start).toBe(NOON + 20 * MINUTE);
    expect((await driven.ask('client', { clientId: one }))?.time.todayMinutes).toBe(20);
  });

  test('it does not start in the future', async () => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'One');
    await expect(driven.send('startTimer', { clientId: client, start: NOON + 1 })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('future'),
    });
  });

  test('stopped before it began, it lasts no time at all', async () => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'One');
    await driven.send('startTimer', { clientId: client });
    await driven.send('stopTimer', { end: NOON - 5 * MINUTE });
    const { items } = await driven.ask('records', { clientId: client, type: 'entry', limit: 9 });
    expect(items).toMatchObject([{ record: { start: NOON, end: NOON } }]);
    expect(await driven.ask('timer', {})).toBeUndefined();
  });

  test('stopping when none runs answers null and writes nothing', async () => {
    const driven = await openEngine();
    expect(await driven.send('stopTimer', {})).toEqual({ value: null, undo: undefined });
  });

  test('its start can be corrected while it runs, but not to after its end', async () => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'One');
    const { value: id } = await driven.send('startTimer', { clientId: client });
    await driven.send('edit', { type: 'entry', id, changes: { start: NOON - 30 * MINUTE } });
    await driven.send('stopTimer', {});
    expect((await driven.ask('client', { clientId: client }))?.time.todayMinutes).toBe(30);
    await expect(
      driven.send('edit', { type: 'entry', id, changes: { start: NOON + MINUTE } }),
    ).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('before it starts') });
  });

  test('a teammate’s timer runs on beside mine', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'One');
    sync();
    await ana.send('startTimer', { clientId: client });
    const { value: hers } = await ben.send('startTimer', { clientId: client });
    sync();
    expect((await ben.ask('timer', {}))?.entryId).toBe(hers);
    await ben.send('stopTimer', {});
    sync();
    expect(await ana.ask('timer', {})).toBeDefined();
  });

  test('two started by one member on two devices are both kept: the later is shown, stopping ends both', async () => {
    const { ana, ben: laptop, sync } = await openTeam();
    const [one, two] = [await makeClient(ana, 'One'), await makeClient(ana, 'Two')];
    const me = (await ana.ask('status', {})).member.id;
    laptop.held.docs.get('main:private')?.getMap('settings').set('memberId', me);
    sync();
    await ana.send('startTimer', { clientId: one });
    laptop.held.now += 5 * MINUTE;
    const { value: later } = await laptop.send('startTimer', { clientId: two });
    sync();
    expect((await ana.ask('timer', {}))?.entryId).toBe(later);
    ana.held.now += 20 * MINUTE;
    await ana.send('stopTimer', {});
    sync();
    expect(await laptop.ask('timer', {})).toBeUndefined();
    expect((await laptop.ask('client', { clientId: one }))?.time.todayMinutes).toBe(20);
    expect((await laptop.ask('client', { clientId: two }))?.time.todayMinutes).toBe(15);
  });

  test('one that runs over New Year is still there, and can be stopped, long after', async () => {
    const store = new MemoryStore();
    const held = holdWorld({ store, now: Date.UTC(2025, 11, 31, 22) });
    const before = await openEngine(held);
    const client = await makeClient(before, 'One');
    const { value: id } = await before.send('startTimer', { clientId: client });
    await before.engine.close();
    held.now = NOON;
    const after = await openEngine(held);
    expect((await after.ask('timer', {}))?.entryId).toBe(id);
    expect((await after.send('stopTimer', {})).value).toBe(id);
  });

  test('one key stops it, or starts it for the client on the page', async () => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'One', 'ana@one.example');
    await expect(driven.send('toggleTimer', {}, 7)).rejects.toMatchObject({ code: 'not-found' });
    const people = [{ address: 'ana@one.example', name: '', role: 'from' }] as const;
    driven.engine.report(7, 0, observation({ people, client: 0 }), 'mail.google.com');
    const { value: id } = await driven.send('toggleTimer', {}, 7);
    expect(await driven.ask('timer', {})).toMatchObject({ entryId: id, clientId: client });
    await driven.send('toggleTimer', {}, 7);
    expect(await driven.ask('timer', {})).toBeUndefined();
  });
});
