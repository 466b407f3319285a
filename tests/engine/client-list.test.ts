import { beforeEach, describe, expect, test } from 'vitest';
import type { ClientId, TagId } from '../../lib/domain/ids';
import type { ClientListArgs, ClientListWindow } from '../../lib/engine/query-types';
import { type Driven, NOON, openEngine } from './open-engine';
import { makeClient } from './samples';

const HOUR = 3_600_000;
let driven: Driven;
let ids: Record<'martin' | 'zimt' | 'alder' | 'ten', ClientId>;
let vip: TagId;
let late: TagId;

/** Four clients: with tags, with time, with an open invoice, and with nothing. */
beforeEach(async () => {
  driven = await openEngine();
  ids = {
    martin: await makeClient(driven, 'Boulangerie Martin', 'Élodie@Boulangerie-Martin.example'),
    zimt: await makeClient(driven, 'Café Zimt', 'leonie@zimt.example'),
    alder: await makeClient(driven, 'alder analytics', 'jordan@alder.example'),
    ten: await makeClient(driven, 'Client 10'),
  };
  vip = (await driven.send('setTag', { clientId: ids.martin, tag: { name: 'VIP' }, on: true })).value;
  late = (await driven.send('setTag', { clientId: ids.martin, tag: { name: 'late payer' }, on: true })).value;
  await driven.send('setTag', { clientId: ids.zimt, tag: vip, on: true });
  const memberId = (await driven.ask('status', {})).member.id;
  const entry = { clientId: ids.alder, memberId, start: NOON - 3 * HOUR, end: NOON - HOUR, zone: 'UTC' };
  await driven.send('create', { type: 'entry', fields: entry });
  const invoice = {
    clientId: ids.martin,
    number: '1',
    issued: '2026-03-01',
    due: '2026-04-01',
    amount: 100_00,
    currency: 'EUR',
  };
  await driven.send('create', { type: 'invoice', fields: invoice });
});

const list = (args: Partial<ClientListArgs> = {}): Promise<ClientListWindow> =>
  driven.ask('clients', { sort: 'name', offset: 0, limit: 10, ...args });
const names = async (args: Partial<ClientListArgs>) => (await list(args)).rows.map(({ name }) => name);

describe('the client list', () => {
  test.each([
    ['a part of the name', 'ulange', ['Boulangerie Martin']],
    ['without accents and in any case', 'CAFE', ['Café Zimt']],
    ['a contact’s name', 'alder analytics contact', ['alder analytics']],
    ['an address', 'leonie@zimt', ['Café Zimt']],
    ['a domain', 'boulangerie-martin.example', ['Boulangerie Martin']],
    ['a tag', 'vip', ['Boulangerie Martin', 'Café Zimt']],
    ['nothing that is there', 'zebra', []],
    ['blanks only', '  ', ['alder analytics', 'Boulangerie Martin', 'Café Zimt', 'Client 10']],
  ])('is searched by %s', async (_, search, expected) => {
    expect(await names({ search })).toEqual(expected);
  });

  test('is filtered by tags, all of which a client must carry', async () => {
    expect(await names({ tags: [vip] })).toEqual(['Boulangerie Martin', 'Café Zimt']);
    expect(await names({ tags: [vip, late] })).toEqual(['Boulangerie Martin']);
    expect(await names({ tags: [late], search: 'zimt' })).toEqual([]);
  });

  test.each([
    ['month', 'alder'],
    ['owed', 'martin'],
    ['score', 'martin'],
  ] as const)('sorted by %s, descending, begins with who has most of it', async (sort, first) => {
    expect((await list({ sort, descending: true })).rows[0]?.id).toBe(ids[first]);
    expect((await list({ sort })).rows.at(-1)?.id).toBe(ids[first]);
  });

  test('sorted by name follows the language, both ways', async () => {
    const forward = await names({ sort: 'name' });
    expect(forward).toEqual(['alder analytics', 'Boulangerie Martin', 'Café Zimt', 'Client 10']);
    expect(await names({ sort: 'name', descending: true })).toEqual([...forward].reverse());
  });

  test('clients that are equal in what is sorted by keep the order of their names, both ways', async () => {
    const rest = ['alder analytics', 'Café Zimt', 'Client 10'];
    expect((await names({ sort: 'owed', descending: true })).slice(1)).toEqual(rest);
    expect((await names({ sort: 'owed' })).slice(0, 3)).toEqual(rest);
  });

  test('is a window: the rows asked for, how many match and how many there are', async () => {
    const window = await list({ offset: 1, limit: 2, search: 'a' });
    expect(window).toMatchObject({ offset: 1, count: 3, total: 4 });
    expect(window.rows.map(({ name }) => name)).toEqual(['Boulangerie Martin', 'Café Zimt']);
    expect((await list({ offset: 50 })).rows).toEqual([]);
  });

  test('a row says what the card says', async () => {
    const row = (await list()).rows.find(({ id }) => id === ids.martin);
    const card = await driven.ask('client', { clientId: ids.martin });
    expect(row?.score).toBe(card?.score.result.score);
    expect(row?.tags).toEqual(card?.tags);
    expect([row?.owed, row?.daysOver]).toEqual([[{ minor: 100_00, currency: 'EUR' }], 42]);
    expect([card?.money.owed, card?.money.daysOver]).toEqual([row?.owed, row?.daysOver]);
  });

  test('follows the book and says nothing twice', async () => {
    const seen: number[] = [];
    const args = { sort: 'name', offset: 0, limit: 10 } as const;
    const watching = driven.engine
      .query('clients', args, { tabId: undefined })
      .subscribe(({ total }) => seen.push(total));
    await makeClient(driven, 'New one');
    await driven.send('setSetting', { key: 'theme', value: 'dark' });
    await driven.ask('status', {});
    watching.unsubscribe();
    expect(seen).toEqual([4, 5]);
  });

  test('two merged clients are one row with what both had', async () => {
    await driven.send('mergeClients', { from: ids.zimt, into: ids.alder });
    const { rows, total } = await list({ search: 'zimt.example' });
    expect(total).toBe(3);
    expect(rows.map(({ id, tags }) => [id, tags.map(({ name }) => name)])).toEqual([[ids.alder, ['VIP']]]);
  });
});
