import { describe, expect, test } from 'vitest';
import { type ClientId, makeId } from '../../../lib/domain/ids';
import type { ImportedEntry, ImportedInvoice, ImportWindow } from '../../../lib/engine/import/import-types';
import { type Driven, NOON, openEngine } from '../open-engine';
import { openTeam } from '../replicas';
import { makeClient } from '../samples';

const HOUR = 3_600_000;
const bakery = makeId('client', 'bakeryfromafile1');

function entry(number: number, changes: Partial<ImportedEntry> = {}): ImportedEntry {
  const start = NOON - number * 24 * HOUR;
  const key = `entry${String(number).padStart(15, '0')}`;
  return { key, clientId: bakery, start, end: start + HOUR, zone: 'UTC', note: `row ${number}`, ...changes };
}

function invoice(number: number, changes: Partial<ImportedInvoice> = {}): ImportedInvoice {
  return {
    key: `invoice${String(number).padStart(15, '0')}`,
    clientId: bakery,
    number: `R-${number}`,
    issued: '2026-01-05',
    amount: 10_000,
    currency: 'EUR',
    payments: [],
    ...changes,
  };
}

function window(given: Partial<ImportWindow>): ImportWindow {
  return {
    importId: 'first-import',
    dry: false,
    restore: false,
    clients: [{ id: bakery, name: 'Bakery' }],
    entries: [],
    invoices: [],
    ...given,
  };
}

async function send(driven: Driven, given: Partial<ImportWindow>) {
  return (await driven.send('importRecords', window(given))).value;
}

const entriesOf = async (driven: Driven, clientId: ClientId = bakery) =>
  (await driven.ask('records', { clientId, type: 'entry', limit: 1000 })).items;
const invoicesOf = async (driven: Driven, clientId: ClientId = bakery) =>
  (await driven.ask('records', { clientId, type: 'invoice', limit: 1000 })).items.map(
    ({ record, ...rest }) => ({
      ...record,
      ...rest,
    }),
  );

describe('importing', () => {
  test('writes what is new, and nothing the second time', async () => {
    const driven = await openEngine();
    const entries = [entry(1), entry(2)];
    expect(await send(driven, { entries, dry: true })).toEqual({
      clients: 1,
      entries: ['new', 'new'],
      invoices: [],
    });
    expect((await driven.ask('clients', { sort: 'name', offset: 0, limit: 9 })).total).toBe(0);
    expect(await send(driven, { entries })).toEqual({ clients: 1, entries: ['new', 'new'], invoices: [] });
    expect(await send(driven, { entries })).toEqual({ clients: 0, entries: ['same', 'same'], invoices: [] });
    expect(await entriesOf(driven)).toHaveLength(2);
  });

  test('takes over what the file has changed, and leaves what a person has changed', async () => {
    const driven = await openEngine();
    await send(driven, { entries: [entry(1), entry(2)] });
    await driven.send('edit', {
      type: 'entry',
      id: makeId('entry', entry(1).key),
      changes: { note: 'by hand' },
    });
    expect((await send(driven, { entries: [entry(1), entry(2, { note: 'longer' })] })).entries).toEqual([
      'same',
      'changed',
    ]);
    const notes = (await entriesOf(driven)).map(({ record }) => 'note' in record && record.note);
    expect(notes).toEqual(['by hand', 'longer']);
  });

  test('does not bring back what was deleted by hand, unless asked', async () => {
    const driven = await openEngine();
    await send(driven, { entries: [entry(1)] });
    await driven.send('remove', { type: 'entry', id: makeId('entry', entry(1).key) });
    expect((await send(driven, { entries: [entry(1)] })).entries).toEqual(['deleted']);
    expect(await entriesOf(driven)).toHaveLength(0);
    expect((await send(driven, { entries: [entry(1)], restore: true })).entries).toEqual(['new']);
    expect(await entriesOf(driven)).toHaveLength(1);
  });

  test('fills the ledgers of the years that the rows lie in', async () => {
    const driven = await openEngine();
    const start = Date.UTC(2019, 5, 1);
    await send(driven, { entries: [entry(1), entry(2, { start, end: start + HOUR })] });
    const times = (await entriesOf(driven)).map(({ record }) => 'start' in record && record.start);
    expect(times).toEqual([entry(1).start, start]);
  });

  test('all windows of an import have one undo, which leaves alone what came after', async () => {
    const driven = await openEngine();
    const first = await driven.send('importRecords', window({ entries: [entry(1), entry(2)] }));
    const second = await driven.send('importRecords', window({ entries: [entry(3)], clients: [] }));
    expect(second.undo).toBe(first.undo);
    await driven.send('edit', {
      type: 'entry',
      id: makeId('entry', entry(2).key),
      changes: { note: 'mine now' },
    });
    const other = await makeClient(driven, 'Other');
    const back = await driven.send('undo', { token: second.undo ?? raise() });
    const left = await entriesOf(driven);
    expect(left.map(({ record }) => 'note' in record && record.note)).toEqual(['mine now']);
    expect(await driven.ask('client', { clientId: other })).toBeDefined();
    await driven.send('undo', { token: back.undo ?? raise() });
    expect(await entriesOf(driven)).toHaveLength(3);
  });

  test('on two devices at once is one import; undone by one, a teammate’s edit stays', async () => {
    const { ana, ben, sync } = await openTeam();
    const entries = [entry(1), entry(2), entry(3)];
    const { undo } = await ana.send('importRecords', window({ entries, invoices: [] }));
    await ben.send('importRecords', window({ entries }));
    sync();
    for (const driven of [ana, ben]) expect(await entriesOf(driven)).toHaveLength(3);
    await ben.send('edit', {
      type: 'entry',
      id: makeId('entry', entry(2).key),
      changes: { note: 'Ben was here' },
    });
    sync();
    await ana.send('undo', { token: undo ?? raise() });
    sync();
    const [mine, theirs] = [await entriesOf(ana), await entriesOf(ben)];
    expect(mine).toEqual(theirs);
    expect(mine.map(({ record }) => 'note' in record && record.note)).toContain('Ben was here');
  });

  test('a row names the member who worked; an unknown name is mine', async () => {
    const driven = await openEngine();
    const member = await driven.send('create', { type: 'member', fields: { name: 'Ben' } });
    await send(driven, { entries: [entry(1, { person: 'ben ' }), entry(2, { person: 'Zoe' })] });
    const { member: me } = await driven.ask('status', {});
    const members = (await entriesOf(driven)).map(({ record }) => 'memberId' in record && record.memberId);
    expect(members).toEqual([member.value, me.id]);
  });

  test('refuses a window that is no import', async () => {
    const driven = await openEngine();
    await expect(send(driven, { entries: [entry(1, { key: '!' })] })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(send(driven, { invoices: [invoice(1, { issued: 'soon' })] })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('importing invoices', () => {
  test('knows them by their number, and adds only what was paid meanwhile', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'Bakery');
    await driven.send('create', {
      type: 'invoice',
      fields: {
        clientId,
        number: 'r-1',
        issued: '2026-01-05',
        due: '2026-01-19',
        amount: 10_000,
        currency: 'EUR',
      },
    });
    const paid = { key: 'paymentofinvoice1', on: '2026-02-01', amount: 4000 };
    const row = invoice(1, { clientId, payments: [paid] });
    expect((await send(driven, { invoices: [row] })).invoices).toEqual(['changed']);
    expect((await send(driven, { invoices: [row] })).invoices).toEqual(['same']);
    expect(await invoicesOf(driven, clientId)).toMatchObject([
      { number: 'r-1', due: '2026-01-19', paid: 4000 },
    ]);
  });

  test('takes the due date from the client’s terms', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'Bakery');
    await driven.send('edit', { type: 'client', id: clientId, changes: { paymentTerms: 14 } });
    await send(driven, { invoices: [invoice(1, { clientId }), invoice(2)] });
    expect(await invoicesOf(driven, clientId)).toMatchObject([{ due: '2026-01-19' }]);
    expect(await invoicesOf(driven)).toMatchObject([{ due: '2026-02-04' }]);
  });

  test('a payment with its date takes the place of one whose date was not known', async () => {
    const driven = await openEngine();
    const unknown = { key: 'paymentnotdated12', on: '2026-02-04', amount: 10_000, assumed: true };
    await send(driven, { invoices: [invoice(1, { payments: [unknown] })] });
    const known = { key: 'chargefrompaypal1', on: '2026-03-01', amount: 10_000 };
    const charge = invoice(7, { number: 'R-1', payments: [known], paymentOnly: true });
    expect((await send(driven, { invoices: [charge] })).invoices).toEqual(['changed']);
    expect((await send(driven, { invoices: [charge] })).invoices).toEqual(['same']);
    expect(await invoicesOf(driven)).toMatchObject([{ number: 'R-1', paid: 10_000 }]);
    // Imported once more, the invoices do not bring the guess back.
    expect((await send(driven, { invoices: [invoice(1, { payments: [unknown] })] })).invoices).toEqual([
      'same',
    ]);
    expect(await invoicesOf(driven)).toMatchObject([{ paid: 10_000 }]);
  });

  test('a payment without an invoice is one paid at once; one undo takes both', async () => {
    const driven = await openEngine();
    const paid = { key: 'chargealone123456', on: '2026-01-05', amount: 10_000 };
    const row = invoice(1, { due: '2026-01-05', payments: [paid], paymentOnly: true });
    const { undo } = await driven.send('importRecords', window({ invoices: [row] }));
    expect(await invoicesOf(driven)).toMatchObject([{ paid: 10_000 }]);
    await driven.send('undo', { token: undo ?? raise() });
    expect(await invoicesOf(driven)).toEqual([]);
    expect((await send(driven, { invoices: [row], restore: true })).invoices).toEqual(['new']);
    expect(await invoicesOf(driven)).toMatchObject([{ paid: 10_000 }]);
  });
});

function raise(): never {
  throw new Error('There is no way back.');
}
