import { describe, expect, test } from 'vitest';
import { Attention } from '../../lib/engine/attention';
import { seenLog } from '../../lib/engine/seen-log';
import { Tabs } from '../../lib/engine/tabs';
import { MemoryStore } from './memory-store';
import { type Driven, type Held, holdWorld, NOON, openEngine } from './open-engine';
import { openReplicas } from './replicas';
import { anaClient, bearClient, makeClient } from './samples';
import { observation } from './see-mail';

const MINUTE = 60_000;
const DAY = { date: '2026-05-13' } as const;

const mailOf = (address: string) => observation({ people: [{ address, name: '', role: 'from' }], client: 0 });

async function desk(consent = true): Promise<{
  driven: Driven;
  held: Held;
  store: MemoryStore;
  look: (tab: number | null, minutes: number) => Promise<void>;
  one: Awaited<ReturnType<typeof makeClient>>;
}> {
  const store = new MemoryStore();
  const held = holdWorld({ store });
  const driven = await openEngine(held);
  const one = await makeClient(driven, 'One', 'ana@one.example');
  await makeClient(driven, 'Two', 'ben@two.example');
  if (consent) await driven.send('setSetting', { key: 'suggestTime', value: true });
  driven.engine.report(1, 0, mailOf('ana@one.example'), 'mail.google.com');
  driven.engine.report(2, 0, mailOf('ben@two.example'), 'crm.example');
  driven.engine.report(3, 0, observation(), 'news.example');
  /** A tab is in front for so long, with the engine's beats. */
  const look = async (tabId: number | null, minutes: number) => {
    for (let step = 0; step <= minutes; step += 1) {
      await driven.send('front', { tabId });
      await settled();
      if (step < minutes) held.now += MINUTE;
    }
  };
  return { driven, held, store, look, one };
}

/** What a look set in motion is written. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('suggested time', () => {
  test('nothing is noted before the member agrees, and no document is made for it', async () => {
    const { driven, look, store } = await desk(false);
    await look(1, 30);
    expect((await driven.ask('suggestions', DAY)).blocks).toEqual([]);
    expect(store.bytes('main:seen')).toBeUndefined();
  });

  test('who was in front, across tabs, in blocks; nobody’s pages by site; none of it is time yet', async () => {
    const { driven, look, one } = await desk();
    await look(1, 10);
    await look(2, 3);
    await look(1, 6);
    await look(3, 20);
    await look(null, 5);
    const { blocks, unassigned } = await driven.ask('suggestions', DAY);
    expect(blocks).toMatchObject([
      { clientName: 'One', from: NOON, to: NOON + 19 * MINUTE, sites: ['mail.google.com'], covered: false },
      { clientName: 'Two', from: NOON + 10 * MINUTE, to: NOON + 13 * MINUTE },
    ]);
    expect(unassigned).toEqual([{ site: 'news.example', minutes: 20 }]);
    expect((await driven.ask('client', { clientId: one }))?.time.todayMinutes).toBe(0);
    expect((await driven.ask('timesheet', { from: DAY.date, days: 1, limit: 9 })).count).toBe(0);
  });

  test('accepted, trimmed and given to another client it is an entry, and undo brings the note back', async () => {
    const { driven, look, one } = await desk();
    await look(2, 10);
    await look(null, 1);
    const [block] = (await driven.ask('suggestions', DAY)).blocks;
    if (!block) throw new Error('no block');
    const { undo } = await driven.send('acceptTime', {
      keys: block.keys,
      clientId: one,
      from: block.from + MINUTE,
      to: block.to,
    });
    expect((await driven.ask('suggestions', DAY)).blocks).toEqual([]);
    const { items } = await driven.ask('records', { clientId: one, type: 'entry', limit: 9 });
    expect(items).toMatchObject([
      { record: { source: 'suggested', start: NOON + MINUTE, end: NOON + 10 * MINUTE } },
    ]);
    if (undo) await driven.send('undo', { token: undo });
    expect((await driven.ask('suggestions', DAY)).blocks).toHaveLength(1);
    await driven.send('dropTime', { keys: block.keys });
    expect((await driven.ask('suggestions', DAY)).blocks).toEqual([]);
    const backwards = { keys: [], clientId: one, from: NOON, to: NOON };
    await expect(driven.send('acceptTime', backwards)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('an excluded domain, and a person who is away, leave no trace', async () => {
    const { driven, held, look } = await desk();
    await driven.send('setSetting', { key: 'suggestExcept', value: ['crm.example'] });
    await look(2, 10);
    await look(1, 4);
    await driven.send('presence', { kind: 'away', since: held.now });
    await look(1, 30);
    const { blocks } = await driven.ask('suggestions', DAY);
    expect(blocks).toMatchObject([{ clientName: 'One', from: NOON + 10 * MINUTE, to: NOON + 14 * MINUTE }]);
  });

  test('working for a client follows across tabs until it is ended', async () => {
    const { driven, look, one } = await desk();
    await driven.send('workFor', { clientId: one });
    await look(2, 4);
    await look(3, 4);
    expect((await driven.ask('workingFor', {}))?.name).toBe('One');
    await driven.send('workFor', { clientId: null });
    await look(2, 4);
    await look(null, 1);
    const { blocks } = await driven.ask('suggestions', DAY);
    expect(blocks.map(({ clientName, sites }) => [clientName, sites])).toEqual([
      ['One', ['crm.example', 'news.example']],
      ['Two', ['crm.example']],
    ]);
  });

  test('a sleep is not work; after 30 days a note is gone, and all are when the agreement is taken back', async () => {
    const { driven, held, look } = await desk();
    await look(1, 5);
    held.now += 180 * MINUTE;
    await look(1, 5);
    await look(null, 1);
    const { blocks } = await driven.ask('suggestions', DAY);
    expect(blocks.map(({ from, to }) => (to - from) / MINUTE)).toEqual([5, 5]);
    held.now += 31 * 1440 * MINUTE;
    await look(2, 5);
    await look(null, 1);
    expect((await driven.ask('suggestions', DAY)).blocks).toEqual([]);
    expect((await driven.ask('suggestions', { date: '2026-06-13' })).blocks).toHaveLength(1);
    await driven.send('setSetting', { key: 'suggestTime', value: false });
    await look(2, 2);
    expect((await driven.ask('suggestions', { date: '2026-06-13' })).blocks).toEqual([]);
  });
});

test('what was noted is in no document that teammates share', async () => {
  const { a, heldA } = await openReplicas();
  bearClient(a);
  a.write('test', (change) => {
    a.device.set(change, 'suggestTime', true);
    a.device.set(change, 'workingFor', anaClient);
  });
  const tabs = new Tabs();
  tabs.report(1, 0, observation(), 'crm.example');
  tabs.bringToFront(1);
  const attention = new Attention(a, tabs);
  await attention.look();
  heldA.now += MINUTE;
  tabs.bringToFront(undefined);
  await attention.look();
  expect((await seenLog(a)).all()).toHaveLength(1);
  const holding = [...heldA.docs].filter(([, doc]) =>
    JSON.stringify(doc.getMap('seen').toJSON()).includes('crm.example'),
  );
  expect(holding.map(([name]) => name)).toEqual(['main:seen']);
});
