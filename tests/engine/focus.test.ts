import { describe, expect, test, vi } from 'vitest';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, NOON, openEngine } from './open-engine';
import { makeClient } from './samples';
import { observation } from './see-mail';

const MINUTE = 60_000;
const DAY = '2026-05-13';

async function atWork(held = holdWorld()) {
  const driven = await openEngine(held);
  const one = await makeClient(driven, 'One', 'ana@one.example');
  const two = await makeClient(driven, 'Two', 'bea@two.example');
  return { driven, held, one, two };
}

/** Anything that changes the device wakes whoever watches over the round. */
const nudge = (driven: Driven) =>
  driven.send('setSetting', { key: 'theme', value: driven.held.now % 2 ? 'dark' : 'light' });

const see = (driven: Driven, tab: number, address: string) => {
  const people = [{ address, name: '', role: 'from' }] as const;
  driven.engine.report(tab, 0, observation({ people, client: 0 }), 'mail.google.com');
};

async function entries(driven: Driven, clientId: Awaited<ReturnType<typeof makeClient>>) {
  const { items } = await driven.ask('records', { clientId, type: 'entry', limit: 9 });
  return items
    .flatMap((item) => (item.type === 'entry' ? [item.record] : []))
    .map(({ start, end, source }) => [
      (start - NOON) / MINUTE,
      end === undefined ? 'runs' : (end - NOON) / MINUTE,
      source,
    ]);
}

describe('a round of work', () => {
  test('starts a timer, ends it to the minute however late that is noticed, and then comes the pause', async () => {
    const store = new MemoryStore();
    const { driven, held, one } = await atWork(holdWorld({ store }));
    await driven.send('startFocus', { clientId: one });
    expect(await driven.ask('focus', {})).toMatchObject({
      clientName: 'One',
      phase: 'work',
      until: NOON + 25 * MINUTE,
      interruptions: 0,
    });
    expect((await driven.ask('timer', {}))?.clientId).toBe(one);
    held.now += 20 * MINUTE;
    await driven.send('presence', { kind: 'back' });
    await driven.engine.close();

    held.now += 7 * MINUTE;
    const after = await openEngine(held);
    await vi.waitFor(async () => expect(await entries(after, one)).toEqual([[0, 25, 'pomodoro']]));
    expect(await after.ask('focus', {})).toMatchObject({ phase: 'pause', until: NOON + 30 * MINUTE });
    // Seven minutes without a sign reach from the twentieth minute to the end of the round.
    expect(await after.ask('absences', {})).toMatchObject([
      { from: NOON + 20 * MINUTE, to: NOON + 25 * MINUTE, running: false },
    ]);
    held.now += 4 * MINUTE;
    expect((await after.ask('focus', {}))?.phase).toBe('over');
    expect(await after.ask('focusDay', { date: DAY })).toMatchObject({ rounds: 1, share: 1, sinks: [] });
  });

  test('lasts as long as the member likes', async () => {
    const { driven, one } = await atWork();
    await driven.send('setSetting', { key: 'focusMinutes', value: 50 });
    await driven.send('setSetting', { key: 'pauseMinutes', value: 10 });
    await driven.send('startFocus', { clientId: one });
    expect(await driven.ask('focus', {})).toMatchObject({ minutes: 50, until: NOON + 50 * MINUTE });
    for (const value of [0, 2.5, 181, '25'])
      await expect(driven.send('setSetting', { key: 'focusMinutes', value })).rejects.toMatchObject({
        code: 'invalid',
      });
  });

  test('takes up the client’s timer that runs, and stopping that breaks it off', async () => {
    const { driven, held, one } = await atWork();
    const { value: id } = await driven.send('startTimer', { clientId: one });
    held.now += 10 * MINUTE;
    const { undo } = await driven.send('startFocus', { clientId: one });
    expect((await driven.ask('timer', {}))?.entryId).toBe(id);
    if (undo) await driven.send('undo', { token: undo });
    expect(await driven.ask('focus', {})).toBeUndefined();
    await driven.send('startFocus', { clientId: one });
    await driven.send('stopTimer', {});
    expect(await driven.ask('focus', {})).toBeUndefined();
    expect((await driven.ask('focusDay', { date: DAY })).rounds).toBe(0);
  });

  test('counts switches to another client, by page or by timer, and lets that timer run on', async () => {
    const { driven, held, one, two } = await atWork();
    see(driven, 1, 'ana@one.example');
    see(driven, 2, 'bea@two.example');
    await driven.send('front', { tabId: 1 });
    await driven.send('startFocus', { clientId: one });
    const count = async () => (await driven.ask('focus', {}))?.interruptions;
    await driven.send('front', { tabId: 2 });
    await driven.send('startTimer', { clientId: two });
    await driven.send('front', { tabId: null });
    await driven.send('front', { tabId: 2 });
    expect(await count()).toBe(1);
    await driven.send('front', { tabId: 1 });
    await driven.send('front', { tabId: 2 });
    expect(await count()).toBe(2);
    held.now += 26 * MINUTE;
    await nudge(driven);
    await driven.send('front', { tabId: 1 });
    await driven.send('front', { tabId: 2 });
    expect((await driven.ask('timer', {}))?.clientId).toBe(two);
    expect(await driven.ask('focus', {})).toMatchObject({ phase: 'pause', interruptions: 2 });
    const stopped = await driven.send('stopTimer', {});
    expect(stopped.value).not.toBeNull();
    expect((await driven.ask('focus', {}))?.phase).toBe('pause');
  });

  test('who worked on takes the timer up where it ended; who had enough is left alone', async () => {
    const store = new MemoryStore();
    const { driven: before, held, one } = await atWork(holdWorld({ store }));
    await before.send('startFocus', { clientId: one });
    await before.engine.close();
    held.now += 26 * MINUTE;
    const driven = await openEngine(held);
    await vi.waitFor(async () => expect(await driven.ask('timer', {})).toBeUndefined());
    await driven.send('endFocus', { goOn: true });
    expect(await entries(driven, one)).toEqual([[0, 'runs', 'pomodoro']]);
    expect(await driven.ask('focus', {})).toBeUndefined();
    await driven.send('startFocus', { clientId: one });
    held.now += 5 * MINUTE;
    await driven.send('endFocus', { goOn: false });
    expect(await entries(driven, one)).toEqual([[0, 31, 'pomodoro']]);
    await expect(driven.send('endFocus', { goOn: false })).resolves.toMatchObject({ undo: undefined });
  });
});

test('the day tells what earned and what took time for nothing', async () => {
  const { driven, one, two } = await atWork();
  const time = { date: DAY, from: 480, minutes: 60 };
  await driven.send('addTime', { clientId: one, ...time });
  await driven.send('addTime', { clientId: two, ...time, from: 600, minutes: 30, billable: false });
  expect(await driven.ask('focusDay', { date: DAY })).toMatchObject({
    share: 60 / 90,
    sinks: [{ name: 'Two', minutes: 30 }],
  });
  expect(await driven.ask('focusDay', { date: '2026-05-12' })).toEqual({
    share: undefined,
    rounds: 0,
    interruptions: 0,
    sinks: [],
  });
});
