import { beforeEach, describe, expect, test } from 'vitest';
import type { ClientId, EntryId, MemberId } from '../../lib/domain/ids';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import type { ClientCard } from '../../lib/engine/query-types';
import { type Driven, NOON, openEngine } from './open-engine';
import { openTeam } from './replicas';
import { idFor, makeClient } from './samples';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let driven: Driven;
let client: ClientId;
let me: MemberId;

beforeEach(async () => {
  driven = await openEngine();
  client = await makeClient(driven, 'Bakery', 'ana@bakery.example');
  me = (await driven.ask('status', {})).member.id;
});

describe('the card of a client', () => {
  test('is undefined for one that is not there', async () => {
    expect(await driven.ask('client', { clientId: idFor('client', 'ghost') })).toBeUndefined();
  });

  test('shows pinned notes first, then the newest, and says whose they are', async () => {
    const first = (await driven.send('addNote', { clientId: client, text: 'first', private: false })).value;
    driven.held.now += HOUR;
    await driven.send('addNote', { clientId: client, text: 'second', private: true });
    driven.held.now += HOUR;
    await driven.send('addNote', { clientId: client, text: 'third', private: false });
    await driven.send('edit', { type: 'note', id: first, changes: { pinned: true } });
    const notes = (await card()).notes;
    expect(notes.map(({ text }) => text)).toEqual(['first', 'third', 'second']);
    expect(notes.map((note) => note.private)).toEqual([false, false, true]);
    expect(notes.every(({ mine }) => mine)).toBe(true);
  });

  test('a private note never enters a team document, edited or deleted', async () => {
    const { ana, ben, sync } = await openTeam();
    const shared = await makeClient(ana, 'Shared');
    const { value: id } = await ana.send('addNote', { clientId: shared, text: 'CANARY-1', private: true });
    await ana.send('edit', { type: 'note', id, changes: { text: 'CANARY-2', pinned: true } });
    await ana.send('remove', { type: 'note', id });
    sync();
    for (const [name, doc] of ana.held.docs) {
      const holds = JSON.stringify(doc.toJSON()).includes('CANARY');
      expect([name, holds]).toEqual([name, name === 'main:private']);
    }
    expect((await ben.ask('client', { clientId: shared }))?.notes).toEqual([]);
  });

  test('counts today and this month in the zone of the workspace, and what is not billed yet', async () => {
    await driven.send('setSetting', { key: 'zone', value: 'Asia/Taipei' });
    await driven.send('edit', { type: 'client', id: client, changes: { hourlyRate: 9000, currency: 'EUR' } });
    // 13 May, 18:00 in Taipei.
    await time({ start: NOON - HOUR, end: NOON });
    await time({ start: Date.UTC(2026, 4, 12, 16, 30), end: Date.UTC(2026, 4, 12, 17) });
    await time({ start: Date.UTC(2026, 4, 12, 15, 30), end: Date.UTC(2026, 4, 12, 16), billable: false });
    await time({
      start: Date.UTC(2026, 3, 30, 15, 30),
      end: Date.UTC(2026, 3, 30, 16),
      invoiceId: idFor('invoice', 'x'),
    });
    expect((await card()).time).toEqual({
      todayMinutes: 90,
      monthMinutes: 120,
      unbilledMinutes: 90,
      unbilled: [{ minor: 13_500, currency: 'EUR' }],
    });
  });

  test('time that runs is not counted, and neither is what was deleted', async () => {
    await driven.send('startTimer', { clientId: client });
    const id = await time({ start: NOON - HOUR, end: NOON });
    await driven.send('remove', { type: 'entry', id: id as EntryId });
    expect((await card()).time.todayMinutes).toBe(0);
  });

  test('says what is owed per currency, how long it is over, and how late they usually pay', async () => {
    for (const [number, due, on] of [
      ['1', '2026-01-10', '2026-01-20'],
      ['2', '2026-02-10', '2026-02-10'],
      ['3', '2026-03-10', '2026-03-30'],
    ] as const)
      await pay(await invoice({ number, due }), on, 100_00);
    await pay(await invoice({ number: '4', due: '2026-05-03' }), '2026-05-04', 30_00);
    await invoice({ number: '5', due: '2026-06-03', amount: 5000, currency: 'JPY' });
    await invoice({ number: '6', due: '2026-01-01', writtenOff: '2026-02-01' });
    await invoice({ number: '7', due: '2026-01-01', credited: 100_00 });
    expect((await card()).money).toEqual({
      owed: [
        { minor: 70_00, currency: 'EUR' },
        { minor: 5000, currency: 'JPY' },
      ],
      daysOver: 10,
      usually: { days: 10, count: 3 },
      toPay: { days: 49, count: 3 },
    });
  });

  test('a payment for tomorrow has not been received', async () => {
    await pay(await invoice({ number: '1', due: '2026-05-01' }), '2026-05-14', 100_00);
    expect((await card()).money.owed).toEqual([{ minor: 100_00, currency: 'EUR' }]);
  });

  test('a client of whom nothing is known scores neutral and is told apart from one who is known to be so', async () => {
    const { score } = await card();
    expect([score.result.score, score.result.grade, score.word, score.percentile]).toEqual([
      30,
      'D',
      'unknown',
      undefined,
    ]);
  });

  test('one client’s events leave every other score bit for bit as it was', async () => {
    const other = await makeClient(driven, 'Other');
    await request(client, '2026-05-01');
    const before = (await driven.ask('client', { clientId: other }))?.score.result;
    await request(client, '2026-05-02');
    await time({ start: NOON - HOUR, end: NOON });
    await invoice({ number: '1', due: '2026-01-01' });
    expect((await driven.ask('client', { clientId: other }))?.score.result).toEqual(before);
  });

  test('an amount in a currency without a rate is unknown, never taken one to one', async () => {
    await time({
      start: NOON - 20 * DAY,
      end: NOON - 20 * DAY + 10 * HOUR,
      invoiceId: idFor('invoice', 'x'),
    });
    await driven.send('setSetting', { key: 'targetRate', value: 8000 });
    await invoice({
      number: '1',
      due: '2026-05-30',
      issued: '2026-05-01',
      amount: 10_000_00,
      currency: 'USD',
    });
    expect((await card()).score.result.components.effort.known).toBe(false);
    driven.held.docs
      .get('main:book')
      ?.getMap('settings')
      .set('rates', { USD: [['2020-01-01', 0.9]] });
    const { effort } = (await card()).score.result.components;
    expect([effort.known, effort.facts.revenue !== null && effort.facts.revenue > 8000]).toEqual([
      true,
      true,
    ]);
  });

  test('the timeline is newest first, of everything', async () => {
    await time({ start: NOON - HOUR, end: NOON });
    await pay(await invoice({ number: '1', issued: '2026-03-01', due: '2026-04-01' }), '2026-04-20', 100_00);
    await request(client, '2026-04-10');
    const at = NOON - 2 * HOUR;
    await driven.send('create', {
      type: 'interaction',
      fields: { clientId: client, at, channel: 'email', direction: 'in' },
    });
    await driven.send('addNote', { clientId: client, text: 'note', private: false });
    const { items, more } = await driven.ask('timeline', { clientId: client, limit: 20 });
    expect(items.map(({ type }) => type)).toEqual([
      'note',
      'entry',
      'interaction',
      'payment',
      'request',
      'invoice',
    ]);
    expect(more).toBe(false);
    const short = await driven.ask('timeline', { clientId: client, limit: 2 });
    expect([short.items.length, short.more]).toEqual([2, true]);
  });
});

async function card(): Promise<ClientCard> {
  const found = await driven.ask('client', { clientId: client });
  if (!found) throw new Error('There is no card.');
  return found;
}

async function time(
  fields: Pick<FieldsOf<'entry'>, 'start' | 'end'> & Partial<FieldsOf<'entry'>>,
): Promise<string> {
  const entry = { clientId: client, memberId: me, zone: 'UTC', ...fields };
  return (await driven.send('create', { type: 'entry', fields: entry })).value;
}

async function invoice(given: Partial<FieldsOf<'invoice'>>): Promise<FieldsOf<'payment'>['invoiceId']> {
  const fields = {
    clientId: client,
    number: '1',
    issued: '2026-01-01',
    due: '2026-01-31',
    amount: 100_00,
    currency: 'EUR',
    ...given,
  };
  return (await driven.send('create', { type: 'invoice', fields })).value as FieldsOf<'payment'>['invoiceId'];
}

async function pay(invoiceId: FieldsOf<'payment'>['invoiceId'], on: string, amount: number): Promise<void> {
  await driven.send('create', { type: 'payment', fields: { clientId: client, invoiceId, on, amount } });
}

async function request(clientId: ClientId, on: string): Promise<void> {
  await driven.send('create', { type: 'request', fields: { clientId, on, kind: 'discount' } });
}
