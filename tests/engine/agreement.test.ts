import { describe, expect, test } from 'vitest';
import type { ClientId, EntryId } from '../../lib/domain/ids';
import type { ChangesOf } from '../../lib/domain/records/schemas';
import { type Driven, openEngine } from './open-engine';
import { makeClient } from './samples';

/** A client with an hour on each of these days, at nine in the morning. */
async function agreed(days: readonly string[], changes: ChangesOf<'client'> = {}) {
  const driven = await openEngine();
  const clientId = await makeClient(driven, 'One');
  await driven.send('edit', { type: 'client', id: clientId, changes });
  const ids: EntryId[] = [];
  for (const date of days) ids.push((await driven.send('addTime', { clientId, date, minutes: 60 })).value);
  const ask = async () => {
    const found = await driven.ask('agreement', { clientId });
    if (!found) throw new Error('no agreement');
    return found;
  };
  return { driven, clientId, ids, ask };
}

const invoice = (driven: Driven, clientId: ClientId, number: string, issued: string) =>
  driven.send('create', {
    type: 'invoice',
    fields: { clientId, number, issued, due: issued, amount: 10_000, currency: 'EUR' },
  });

describe('what time is worth', () => {
  test('is the rate of its day, the client’s own hour where no rate had begun', async () => {
    const { driven, clientId, ask } = await agreed(['2026-02-10', '2026-04-10'], { hourlyRate: 6000 });
    expect((await ask()).unbilled.worth).toEqual([{ minor: 12_000, currency: 'EUR' }]);
    const fields = { clientId, from: '2026-04-01', amount: 9000, currency: 'EUR' };
    const { undo } = await driven.send('create', { type: 'rate', fields });
    expect((await ask()).unbilled.worth).toEqual([{ minor: 15_000, currency: 'EUR' }]);
    expect((await ask()).rates).toMatchObject([{ from: '2026-04-01' }]);
    if (undo) await driven.send('undo', { token: undo });
    expect((await ask()).unbilled.worth).toEqual([{ minor: 12_000, currency: 'EUR' }]);
  });

  test('the card and the score count at the same rates, and follow when one is set', async () => {
    const { driven, clientId, ask } = await agreed(['2026-02-10', '2026-04-10'], { hourlyRate: 6000 });
    const card = async () => (await driven.ask('client', { clientId }))?.time.unbilled;
    const revenue = async () =>
      (await driven.ask('client', { clientId }))?.score.result.components.effort.facts.revenue;
    // Without any invoice what a client brings is not known.
    await invoice(driven, clientId, 'R-0', '2026-01-05');
    const before = await revenue();
    expect(await card()).toEqual((await ask()).unbilled.worth);
    const fields = { clientId, from: '2026-04-01', amount: 90_000, currency: 'EUR' };
    await driven.send('create', { type: 'rate', fields });
    expect(await card()).toEqual([{ minor: 96_000, currency: 'EUR' }]);
    expect((await ask()).unbilled.worth).toEqual(await card());
    expect(await revenue()).not.toBe(before);
    const everybody = { from: '2026-05-01', activity: 'call', amount: 1, currency: 'EUR' };
    await driven.send('create', { type: 'rate', fields: everybody });
    expect(await card()).toEqual([{ minor: 96_000, currency: 'EUR' }]);
  });

  test('without any rate it is not known, never nothing', async () => {
    const { ask } = await agreed(['2026-02-10']);
    expect((await ask()).unbilled).toEqual({ minutes: 60, worth: [] });
  });

  test('unbilled since the last invoice is what was worked after its day', async () => {
    const { driven, clientId, ask } = await agreed(['2026-03-31', '2026-04-01', '2026-05-02']);
    expect((await ask()).sinceInvoice.minutes).toBe(180);
    await invoice(driven, clientId, 'R-1', '2026-03-31');
    expect(await ask()).toMatchObject({ lastInvoice: '2026-03-31', sinceInvoice: { minutes: 120 } });
  });
});

describe('billed with a number', () => {
  test('stands on our invoice of that number, else on one written elsewhere; undo takes it off', async () => {
    const { driven, clientId, ids, ask } = await agreed(['2026-03-30', '2026-04-01', '2026-05-02']);
    const { value: ours } = await invoice(driven, clientId, 'R-1', '2026-03-31');
    await driven.send('markBilled', { ids: ids.slice(0, 1), number: ' R-1 ' });
    const { undo } = await driven.send('markBilled', { ids: ids.slice(1, 2), number: 'X-9' });
    const { entries } = await driven.ask('timesheet', { from: '2026-03-30', days: 40, limit: 9 });
    expect(entries.map(({ billed }) => billed)).toEqual(['R-1', 'X-9', undefined]);
    expect((await ask()).unbilledIds).toEqual(ids.slice(2));
    const { items } = await driven.ask('records', { clientId, type: 'entry', limit: 9 });
    expect(items.at(-1)?.record).toMatchObject({ invoiceId: ours });
    expect((await driven.ask('client', { clientId }))?.time.unbilledMinutes).toBe(60);
    if (undo) await driven.send('undo', { token: undo });
    expect((await ask()).unbilled.minutes).toBe(120);
    await driven.send('markBilled', { ids: ids.slice(0, 1), number: '' });
    expect((await ask()).unbilled.minutes).toBe(180);
  });

  test('a running timer is not billed', async () => {
    const { driven, clientId } = await agreed([]);
    const { value: id } = await driven.send('startTimer', { clientId });
    await expect(driven.send('markBilled', { ids: [id], number: 'R-1' })).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

describe('a budget', () => {
  test('of a retainer carries what was left, and tells at 80 and 100 %', async () => {
    const retainer = { billing: 'retainer', retainerMinutes: 120, retainerFrom: '2026-04-01' } as const;
    const days = ['2026-04-10', '2026-05-04', '2026-05-05'];
    const { driven, clientId, ask } = await agreed(days, { ...retainer, retainerCarry: 'month' });
    expect((await ask()).retainer).toEqual({
      month: '2026-05-01',
      minutes: 120,
      carried: 60,
      used: 120,
      left: 60,
      over: 0,
      mark: 'fine',
    });
    await driven.send('addTime', { clientId, date: '2026-05-06', minutes: 30 });
    expect((await ask()).retainer?.mark).toBe('nearly');
    await driven.send('edit', { type: 'client', id: clientId, changes: { retainerCarry: 'none' } });
    expect((await ask()).retainer).toMatchObject({ carried: 0, left: 0, over: 30, mark: 'over' });
  });

  test('of a fixed fee is what the hours would have cost', async () => {
    const { driven, clientId, ask } = await agreed(['2026-04-10'], { billing: 'fixed', fixedFee: 10_000 });
    expect((await ask()).fixed).toMatchObject({ worked: undefined, minutes: 60, mark: 'fine' });
    await driven.send('edit', { type: 'client', id: clientId, changes: { hourlyRate: 8000 } });
    expect((await ask()).fixed).toMatchObject({ worked: 8000, mark: 'nearly' });
  });
});
