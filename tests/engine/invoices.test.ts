import { expect, test } from 'vitest';
import type { ClientId } from '../../lib/domain/ids';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import { type Driven, openEngine } from './open-engine';
import { makeClient } from './samples';

async function bill(driven: Driven, clientId: ClientId, fields: Partial<FieldsOf<'invoice'>>) {
  const usual = { number: '1', issued: '2026-01-01', due: '2026-01-31', amount: 10_000, currency: 'EUR' };
  const made = await driven.send('create', { type: 'invoice', fields: { clientId, ...usual, ...fields } });
  return made.value as `inv_${string}` as never;
}

test('lists invoices of all clients with how they stand, and what is owed by age', async () => {
  const driven = await openEngine();
  const ana = await makeClient(driven, 'Ana’s Bakery');
  const cafe = await makeClient(driven, 'Café Zoë');
  await bill(driven, ana, { number: 'A-08' });
  await bill(driven, cafe, {
    number: 'Z-1',
    issued: '2026-05-01',
    due: '2026-05-31',
    amount: 500,
    currency: 'JPY',
  });
  const paid = await bill(driven, cafe, { number: 'A-09', issued: '2026-05-02' });
  await driven.send('create', {
    type: 'payment',
    fields: { clientId: cafe, invoiceId: paid, on: '2026-05-03', amount: 10_000 },
  });
  await bill(driven, ana, { number: 'lost', writtenOff: '2026-03-01' });
  await bill(driven, ana, { number: 'odd', disputed: true, due: '2026-05-10' });

  const ask = async (args: { filter: 'all' | 'due' | 'overdue' | 'disputed' | 'paid'; search?: string }) =>
    (await driven.ask('invoices', { limit: 10, ...args })).rows.map(({ invoice }) => invoice.number);
  expect(await ask({ filter: 'due' })).toEqual(['A-08', 'odd', 'Z-1']);
  expect(await ask({ filter: 'overdue' })).toEqual(['A-08', 'odd']);
  expect(await ask({ filter: 'disputed' })).toEqual(['odd']);
  expect(await ask({ filter: 'paid' })).toEqual(['A-09']);
  expect(await ask({ filter: 'all', search: 'zoe' })).toEqual(['A-09', 'Z-1']);

  const { debt, total, nextNumber } = await driven.ask('invoices', { filter: 'due', limit: 1 });
  expect({ total, nextNumber }).toEqual({ total: 5, nextNumber: 'A-10' });
  expect(debt.currencies).toMatchObject([
    { currency: 'EUR', byAge: { over90: 10_000, to30: 10_000 }, total: 20_000 },
    { currency: 'JPY', byAge: { notDue: 500 } },
  ]);
  expect(debt.unknown).toEqual(['JPY']);

  await driven.send('setSetting', { key: 'rates', value: { JPY: [['2026-01-01', 0.006]] } });
  const rated = (await driven.ask('invoices', { filter: 'due', limit: 1 })).debt;
  expect(rated).toMatchObject({ base: { currency: 'EUR', total: 20_300 }, unknown: [] });
  expect((await driven.ask('settings', {})).rates).toEqual({ JPY: [['2026-01-01', 0.006]] });
});

test('rates are refused that are none', async () => {
  const driven = await openEngine();
  for (const value of [{ JPY: [['2026-01-01', 0]] }, { JPY: [['soon', 1]] }, { JPY: 1 }])
    await expect(driven.send('setSetting', { key: 'rates', value })).rejects.toMatchObject({
      code: 'invalid',
    });
});
