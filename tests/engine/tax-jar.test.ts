import { expect, test } from 'vitest';
import type { InvoiceId } from '../../lib/domain/ids';
import { openEngine } from './open-engine';
import { makeClient } from './samples';

test('the jar takes its share of what came in less the costs; what was put aside has an undo', async () => {
  const driven = await openEngine();
  const clientId = await makeClient(driven, 'Ana’s Bakery');
  const bill = { number: 'R-1', issued: '2026-01-05', due: '2026-02-05', amount: 100_000, currency: 'EUR' };
  const { value } = await driven.send('create', { type: 'invoice', fields: { clientId, ...bill } });
  const yen = { ...bill, number: 'R-2', currency: 'JPY' };
  const { value: other } = await driven.send('create', { type: 'invoice', fields: { clientId, ...yen } });
  for (const [invoiceId, on] of [
    [value, '2026-03-31'],
    [value, '2026-04-01'],
    [other, '2026-03-01'],
    [value, '2026-12-24'],
  ] as const)
    await driven.send('create', {
      type: 'payment',
      fields: { clientId, invoiceId: invoiceId as InvoiceId, on, amount: 40_000 },
    });
  const jar = { period: '2026-1', on: '2026-04-02', currency: 'EUR' } as const;
  await driven.send('create', { type: 'jar', fields: { ...jar, kind: 'cost', amount: 10_000 } });
  const first = async () => (await driven.ask('taxJar', { year: 2026 })).periods[0];
  expect(await first()).toMatchObject({
    received: 40_000,
    costs: 10_000,
    wanted: 7500,
    left: 7500,
    due: '2026-04-15',
  });
  const { undo } = await driven.send('create', {
    type: 'jar',
    fields: { ...jar, kind: 'aside', amount: 7500 },
  });
  expect(await first()).toMatchObject({ aside: 7500, left: 0 });
  if (undo) await driven.send('undo', { token: undo });
  expect(await first()).toMatchObject({ aside: 0, left: 7500 });

  const all = await driven.ask('taxJar', { year: 2026 });
  // The second quarter has one payment; what is dated after today has not come in, and yen have no rate.
  expect(all.periods.map(({ received }) => received)).toEqual([40_000, 40_000, 0, 0]);
  expect(all.unknown).toEqual(['JPY']);
  await driven.send('setSetting', { key: 'taxCalendar', value: 'us-estimates' });
  await driven.send('setSetting', { key: 'taxPercent', value: 30 });
  expect((await driven.ask('taxJar', { year: 2026 })).periods[1]).toMatchObject({
    to: '2026-05-31',
    wanted: 12_000,
  });
});

test('a member’s margin is what the hours bring less what they cost; without a cost rate it is unknown', async () => {
  const driven = await openEngine();
  await driven.send('setSetting', { key: 'memberName', value: 'Nadia' });
  const clientId = await makeClient(driven, 'Ana’s Bakery');
  await driven.send('edit', {
    type: 'client',
    id: clientId,
    changes: { hourlyRate: 9000, since: '2024-01-01' },
  });
  await driven.send('addTime', { clientId, date: '2026-05-12', minutes: 120 });
  await driven.send('addTime', { clientId, date: '2025-12-30', minutes: 600 });
  const me = (await driven.ask('status', {})).member.id;
  expect((await driven.ask('margins', {})).rows).toMatchObject([
    { memberId: me, name: 'Nadia', minutes: 120, value: 18_000, cost: undefined },
  ]);
  const fields = { memberId: me, from: '2026-01-01', amount: 4000, currency: 'EUR' };
  await driven.send('create', { type: 'cost', fields });
  expect((await driven.ask('margins', {})).rows).toMatchObject([{ value: 18_000, cost: 8000 }]);
  expect(await driven.ask('rises', {})).toMatchObject([
    { clientId, since: '2024-01-01', amount: 9000, suggested: 9500 },
  ]);
});

test('a discount lapses with the first late invoice, and the agreement says with which', async () => {
  const driven = await openEngine();
  const clientId = await makeClient(driven, 'Ana’s Bakery');
  const changes = { hourlyRate: 8000, discount: 10, discountDays: 5 };
  await driven.send('edit', { type: 'client', id: clientId, changes });
  const ask = async () => (await driven.ask('agreement', { clientId }))?.discount;
  expect(await ask()).toEqual({ holds: true, rate: { minor: 7200, currency: 'EUR' } });
  const bill = { number: 'R-1', issued: '2026-04-01', due: '2026-05-01', amount: 100, currency: 'EUR' };
  await driven.send('create', { type: 'invoice', fields: { clientId, ...bill } });
  expect(await ask()).toEqual({
    holds: false,
    lapsedOn: '2026-05-07',
    number: 'R-1',
    daysLate: 12,
    rate: { minor: 8000, currency: 'EUR' },
  });
});
