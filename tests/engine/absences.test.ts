import { describe, expect, test, vi } from 'vitest';
import type { AbsenceAnswer } from '../../lib/domain/time/cut-absence';
import { beat } from '../../lib/engine/watch-presence';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, NOON, openEngine, openWorkspace } from './open-engine';
import { anaClient, bearClient, idFor, makeClient } from './samples';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A timer that ran for an hour while its member was away from the 20th to the 50th minute. */
async function cameBack(): Promise<{
  driven: Driven;
  one: ReturnType<typeof idFor<'client'>>;
  ask: () => Promise<string>;
}> {
  const driven = await openEngine();
  const one = await makeClient(driven, 'One');
  const { value: id } = await driven.send('startTimer', { clientId: one });
  await driven.send('edit', { type: 'entry', id, changes: { note: 'Menu' } });
  for (const minutes of [0, 5, 10, 15, 20]) {
    driven.held.now = NOON + minutes * MINUTE;
    await driven.send('presence', { kind: 'back' });
  }
  driven.held.now = NOON + 25 * MINUTE;
  await driven.send('presence', { kind: 'away', since: NOON + 20 * MINUTE });
  driven.held.now = NOON + 50 * MINUTE;
  await driven.send('presence', { kind: 'back' });
  const ask = async () => (await driven.ask('absences', {}))[0]?.id ?? '';
  return { driven, one, ask };
}

async function spans(driven: Driven, clientId: ReturnType<typeof idFor<'client'>>): Promise<unknown[]> {
  const { items } = await driven.ask('records', { clientId, type: 'entry', limit: 9 });
  return items
    .flatMap((item) => (item.type === 'entry' ? [item.record] : []))
    .map(({ start, end }) => [(start - NOON) / MINUTE, end === undefined ? 'runs' : (end - NOON) / MINUTE])
    .reverse();
}

describe('a timer that ran while nobody was there asks', () => {
  test('from when to when, and nothing is cut before the answer', async () => {
    const { driven, one } = await cameBack();
    expect(await driven.ask('absences', {})).toMatchObject([
      { clientName: 'One', from: NOON + 20 * MINUTE, to: NOON + 50 * MINUTE, why: 'away', running: true },
    ]);
    expect(await spans(driven, one)).toEqual([[0, 'runs']]);
  });

  test.each<[AbsenceAnswer['kind'], unknown[]]>([
    ['keep', [[0, 'runs']]],
    [
      'discard',
      [
        [0, 20],
        [50, 'runs'],
      ],
    ],
    ['stop', [[0, 20]]],
    [
      'split',
      [
        [0, 20],
        [20, 50],
        [50, 'runs'],
      ],
    ],
  ])('%s', async (kind, wanted) => {
    const { driven, one, ask } = await cameBack();
    await driven.send('answerAbsence', { id: await ask(), answer: { kind } as AbsenceAnswer });
    expect(await spans(driven, one)).toEqual(wanted);
    expect(await driven.ask('absences', {})).toEqual([]);
  });

  test('given to another client, who does not get the note, and all of it can be undone', async () => {
    const { driven, one, ask } = await cameBack();
    const two = await makeClient(driven, 'Two');
    const { undo } = await driven.send('answerAbsence', {
      id: await ask(),
      answer: { kind: 'give', clientId: two },
    });
    expect(await spans(driven, one)).toEqual([
      [0, 20],
      [50, 'runs'],
    ]);
    expect(await spans(driven, two)).toEqual([[20, 50]]);
    const { items } = await driven.ask('records', { clientId: two, type: 'entry', limit: 9 });
    expect(items[0]?.record).not.toHaveProperty('note');
    expect((await driven.ask('timer', {}))?.note).toBe('Menu');
    if (undo) await driven.send('undo', { token: undo });
    expect(await spans(driven, one)).toEqual([[0, 'runs']]);
    expect(await driven.ask('absences', {})).toHaveLength(1);
  });

  test('the question outlives a stop; answered, the stretch is cut out of the finished entry', async () => {
    const { driven, one, ask } = await cameBack();
    driven.held.now = NOON + HOUR;
    await driven.send('stopTimer', {});
    await driven.send('answerAbsence', { id: await ask(), answer: { kind: 'discard' } });
    expect(await spans(driven, one)).toEqual([
      [0, 20],
      [50, 60],
    ]);
  });

  test('asked once; a second answer is refused in words', async () => {
    const { driven, ask } = await cameBack();
    const id = await ask();
    await driven.send('answerAbsence', { id, answer: { kind: 'keep' } });
    await expect(driven.send('answerAbsence', { id, answer: { kind: 'stop' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('after a restart: what lies between the last beat and the start is asked about', async () => {
    const store = new MemoryStore();
    const held = holdWorld({ store });
    const before = await openEngine(held);
    const client = await makeClient(before, 'One');
    await before.send('startTimer', { clientId: client });
    held.now += 20 * MINUTE;
    await before.send('presence', { kind: 'back' });
    await before.engine.close();
    held.now += 3 * HOUR;
    const after = await openEngine(held);
    await vi.waitFor(async () =>
      expect((await after.ask('absences', {})).at(-1)).toMatchObject({
        from: NOON + 20 * MINUTE,
        to: NOON + 20 * MINUTE + 3 * HOUR,
      }),
    );
  });
});

describe('the end of the day', () => {
  async function evening() {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    bearClient(workspace);
    workspace.write('test', (change) => {
      workspace.device.set(change, 'dayEnd', '19:00');
      workspace.entry.create(change, idFor('entry', 'late'), workspace.me, {
        clientId: anaClient,
        memberId: workspace.me,
        start: NOON,
        zone: 'Europe/Berlin',
      });
    });
    // Noon UTC of the sample day is twelve in Berlin's summer: ten UTC.
    const end = Date.UTC(2026, 4, 13, 17);
    const beatUntil = (at: number) => {
      for (; held.now < at; held.now += 4 * MINUTE) beat(workspace);
      held.now = at;
      beat(workspace);
    };
    const entry = () => workspace.entry.get(idFor('entry', 'late'));
    const asked = () => (workspace.device.get('absences') ?? []) as { why: string; from: number }[];
    return { held, workspace, end, beatUntil, entry, asked };
  }

  test('a timer asks when the day ends, and is ended there when nobody answers for half an hour', async () => {
    const { end, beatUntil, entry, asked } = await evening();
    beatUntil(end - MINUTE);
    expect(asked()).toEqual([]);
    beatUntil(end + 5 * MINUTE);
    expect(asked()).toMatchObject([{ why: 'day-end', from: end }]);
    expect(entry()?.end).toBeUndefined();
    beatUntil(end + 40 * MINUTE);
    expect(entry()?.end).toBe(end);
    expect(asked()).toHaveLength(1);
  });

  test('who was away at the end of the day is asked once, about that', async () => {
    const { held, workspace, end, beatUntil, entry, asked } = await evening();
    beatUntil(end - HOUR);
    held.now = end + 14 * HOUR;
    beat(workspace);
    beat(workspace);
    expect(asked()).toMatchObject([{ why: 'away', from: end - HOUR, to: end + 14 * HOUR }]);
    expect(entry()?.end).toBeUndefined();
  });
});

test('a timer kept on after the end of the day runs on, and that evening does not ask again', async () => {
  const held = holdWorld();
  const driven = await openEngine(held);
  const client = await makeClient(driven, 'One');
  await driven.send('setSetting', { key: 'dayEnd', value: '12:30' });
  await driven.send('startTimer', { clientId: client });
  const end = NOON + 30 * MINUTE;
  await driven.send('setSetting', { key: 'longTimerHours', value: 1 });
  expect((await driven.ask('timer', {}))?.long).toBe(false);
  held.now = NOON + 61 * MINUTE;
  expect((await driven.ask('timer', {}))?.long).toBe(true);
  held.docs
    .get('main:private')
    ?.getMap('settings')
    .set('absences', [
      { id: 'q', entryId: (await driven.ask('timer', {}))?.entryId, from: end, to: end, why: 'day-end' },
    ]);
  await driven.send('stopTimer', { end });
  await driven.send('answerAbsence', { id: 'q', answer: { kind: 'keep' } });
  expect(await driven.ask('timer', {})).toMatchObject({ start: NOON });
  expect(await driven.ask('absences', {})).toEqual([]);
});

test.each(['7 pm', '24:00', 19])(
  'an end of the day that is no time of day (%j) is refused',
  async (value) => {
    const driven = await openEngine();
    await expect(driven.send('setSetting', { key: 'dayEnd', value })).rejects.toMatchObject({
      code: 'invalid',
    });
  },
);
