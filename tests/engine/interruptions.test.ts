import { describe, expect, test } from 'vitest';
import { openEngine } from './open-engine';
import { openTeam } from './replicas';
import { makeClient } from './samples';
import { observation } from './see-mail';

const MINUTE = 60_000;

describe('an interruption knows the way back', () => {
  test('to each client that was interrupted, the latest first, and going back takes up the same work', async () => {
    const driven = await openEngine();
    const clients = [
      await makeClient(driven, 'Book'),
      await makeClient(driven, 'Phone'),
      await makeClient(driven, 'Door'),
    ] as const;
    const { value: book } = await driven.send('startTimer', { clientId: clients[0] });
    await driven.send('edit', {
      type: 'entry',
      id: book,
      changes: { note: 'Chapter two', activity: 'layout', billable: false, inScope: true },
    });
    for (const clientId of clients.slice(1)) {
      driven.held.now += 10 * MINUTE;
      await driven.send('startTimer', { clientId });
    }
    const names = async () => (await driven.ask('wayBack', {})).map(({ clientName }) => clientName);
    expect(await names()).toEqual(['Phone', 'Book']);
    expect((await driven.ask('timer', {}))?.back.map(({ clientName }) => clientName)).toEqual([
      'Phone',
      'Book',
    ]);

    driven.held.now += 5 * MINUTE;
    const back = async () => (await driven.ask('wayBack', {}))[0]?.entryId ?? book;
    await driven.send('resumeTimer', { entryId: await back() });
    expect(await driven.ask('timer', {})).toMatchObject({ clientName: 'Phone' });
    expect(await names()).toEqual(['Book']);
    await driven.send('stopTimer', {});
    expect(await names()).toEqual(['Book']);
    driven.held.now += MINUTE;
    await driven.send('resumeTimer', { entryId: await back() });
    expect(await driven.ask('timer', {})).toMatchObject({
      clientName: 'Book',
      note: 'Chapter two',
      activity: 'layout',
      billable: false,
      inScope: true,
      start: driven.held.now,
      back: [],
    });
  });

  test('is offered for half a day, and not to a client that is gone', async () => {
    const driven = await openEngine();
    const [one, two] = [await makeClient(driven, 'One'), await makeClient(driven, 'Two')];
    await driven.send('startTimer', { clientId: one });
    await driven.send('startTimer', { clientId: two });
    await driven.send('stopTimer', {});
    expect(await driven.ask('wayBack', {})).toHaveLength(1);
    driven.held.now += 13 * 60 * MINUTE;
    expect(await driven.ask('wayBack', {})).toEqual([]);
    driven.held.now -= 13 * 60 * MINUTE;
    await driven.send('remove', { type: 'client', id: one });
    expect(await driven.ask('wayBack', {})).toEqual([]);
  });

  test('the one key starts, moves here, and stops', async () => {
    const driven = await openEngine();
    const one = await makeClient(driven, 'One', 'ana@one.example');
    const two = await makeClient(driven, 'Two');
    const people = [{ address: 'ana@one.example', name: '', role: 'from' }] as const;
    driven.engine.report(7, 0, observation({ people, client: 0 }), 'mail.google.com');
    await driven.send('startTimer', { clientId: two });
    await driven.send('toggleTimer', {}, 7);
    expect(await driven.ask('timer', {})).toMatchObject({ clientId: one, back: [{ clientId: two }] });
    await driven.send('toggleTimer', {}, 7);
    expect(await driven.ask('timer', {})).toBeUndefined();
    await driven.send('startTimer', { clientId: two });
    await driven.send('toggleTimer', {}, 8);
    expect(await driven.ask('timer', {})).toBeUndefined();
  });

  test('two timers of one member on two devices are kept, and the overlap is told on both', async () => {
    const { ana, ben: laptop, sync } = await openTeam();
    const [one, two] = [await makeClient(ana, 'One'), await makeClient(ana, 'Two')];
    const me = (await ana.ask('status', {})).member.id;
    laptop.held.docs.get('main:private')?.getMap('settings').set('memberId', me);
    sync();
    const { value: first } = await ana.send('startTimer', { clientId: one });
    sync();
    expect((await laptop.ask('timer', {}))?.entryId).toBe(first);
    await laptop.send('stopTimer', {});
    sync();
    expect(await ana.ask('timer', {})).toBeUndefined();

    await ana.send('startTimer', { clientId: one });
    laptop.held.now += 5 * MINUTE;
    await laptop.send('startTimer', { clientId: two });
    sync();
    for (const device of [ana, laptop])
      expect(await device.ask('timer', {})).toMatchObject({ clientId: two, also: [{ clientName: 'One' }] });
  });
});
