import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import { describe, expect, it } from 'vitest';
import type { ClientId } from '../../lib/domain/ids';
import type { Observation, ObservedMessage } from '../../lib/domain/observation';
import type { RequestsView } from '../../lib/engine/request-types';
import { type Driven, NOON, openEngine } from './open-engine';
import { openTeam } from './replicas';
import { makeClient } from './samples';
import { observation } from './see-mail';

const TAB = 7;
const HOUR = 3_600_000;

function message(given: Partial<ObservedMessage> = {}): ObservedMessage {
  return {
    reference: 'm1',
    direction: 'in',
    sender: 'ana@bakery.example',
    at: NOON - HOUR,
    words: 40,
    signals: [],
    ...given,
  };
}
const refund = { kind: 'refund', phrase: 'en.refund.ask' } as const;
const hostile = { kind: 'hostile', phrase: 'en.hostile.absurd' } as const;

function show(driven: Driven, messages: readonly ObservedMessage[], given: Partial<Observation> = {}): void {
  const people = [{ address: 'ana@bakery.example', name: 'Ana', role: 'from' as const }];
  const page = observation({ people, client: 0, reference: 'thread-1', messages, ...given });
  driven.engine.report(TAB, 0, page, 'mail.google.com');
}

/** What the card says of a client's requests, once it is as expected. */
function requests(driven: Driven, clientId: ClientId, ready: (view: RequestsView) => boolean) {
  return firstValueFrom(driven.engine.query('requests', { clientId }, { tabId: TAB }).pipe(filter(ready)));
}

/** The messages counted for a client, once there are so many. */
async function counted(driven: Driven, clientId: ClientId, count: number) {
  const args = { clientId, type: 'interaction', limit: 50 } as const;
  const { items } = await firstValueFrom(
    driven.engine
      .query('records', args, { tabId: undefined })
      .pipe(filter((view) => view.items.length >= count)),
  );
  expect(items).toHaveLength(count);
  return items.flatMap((item) => (item.type === 'interaction' ? item.record : []));
}

async function scene() {
  const driven = await openEngine();
  return { driven, bakery: await makeClient(driven, 'Bakery', 'ana@bakery.example') };
}

describe('a message that is read is counted once', () => {
  it('with its length and direction, under hashes that say nothing', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message(), message({ reference: 'm2', direction: 'out', sender: undefined, at: NOON })]);
    const records = await counted(driven, bakery, 2);
    expect(records).toMatchObject([
      { direction: 'out', at: NOON, channel: 'email' },
      { direction: 'in', at: NOON - HOUR, words: 40, hostile: 'none' },
    ]);
    expect(
      records.every(
        ({ id, reference }) => /^int_[0-9a-f]{32}$/.test(id) && /^[0-9a-f]{32}$/.test(reference ?? ''),
      ),
    ).toBe(true);
    expect(JSON.stringify(records)).not.toMatch(/thread-1|"m1"/);
  });

  it('however often it is looked at, with others beside it', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message()]);
    await counted(driven, bakery, 1);
    show(driven, [message({ words: 41 })]);
    show(driven, [message(), message({ reference: 'm2' })]);
    await counted(driven, bakery, 2);
  });

  it('by a teammate too, even when each began alone', async () => {
    const { ana, ben, sync } = await openTeam();
    const bakery = await makeClient(ana, 'Bakery', 'ana@bakery.example');
    const other = await makeClient(ben, 'Dairy', 'tom@dairy.example');
    show(ben, [message({ sender: 'tom@dairy.example' })], {
      people: [{ address: 'tom@dairy.example', name: 'Tom', role: 'from' }],
    });
    await counted(ben, other, 1);
    show(ana, [message({ reference: 'm9' })]);
    await counted(ana, bakery, 1);
    sync();
    show(ben, [message({ reference: 'm9' })]);
    await requests(ben, bakery, () => true);
    show(ben, [message({ reference: 'm9' }), message({ reference: 'm10' })]);
    await counted(ben, bakery, 2);
    sync();
    await counted(ana, bakery, 2);
  });

  it('once its sender is made a client', async () => {
    const driven = await openEngine();
    show(driven, [message()]);
    const bakery = await makeClient(driven, 'Bakery', 'ana@bakery.example');
    await counted(driven, bakery, 1);
  });

  it('not again after somebody deleted it', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message()]);
    const [record] = await counted(driven, bakery, 1);
    if (record) await driven.send('remove', { type: 'interaction', id: record.id });
    show(driven, [message(), message({ reference: 'm2' })]);
    await counted(driven, bakery, 1);
  });
});

describe('what is not counted', () => {
  it.each([
    ['a message of somebody else in the thread', { sender: 'zoe@elsewhere.example' }],
    ['one the page has no id for', { reference: undefined }],
    ['one older than the score looks', { at: NOON - 1100 * 24 * HOUR }],
    ['one from the future', { at: NOON + 48 * HOUR }],
  ])('%s', async (_, given) => {
    const { driven, bakery } = await scene();
    show(driven, [message(given), message({ reference: 'last' })]);
    const [record] = await counted(driven, bakery, 1);
    expect(record?.at).toBe(NOON - HOUR);
  });

  it('a colleague who answers is our side', async () => {
    const { driven, bakery } = await scene();
    await driven.send('setSetting', { key: 'ownDomains', value: ['our-company.example'] });
    show(driven, [message({ sender: 'ben@our-company.example', signals: [refund] })]);
    expect(await counted(driven, bakery, 1)).toMatchObject([{ direction: 'out' }]);
    expect((await requests(driven, bakery, () => true)).finds).toEqual([]);
  });
});

describe('the same number in another mailbox is another message', () => {
  it('on a site whose numbers count within a mailbox', async () => {
    const { driven, bakery } = await scene();
    const one = message({ reference: 'INBOX/5', inMailbox: true });
    show(driven, [one], { own: 'a@our-company.example', reference: 'INBOX/5' });
    await counted(driven, bakery, 1);
    show(driven, [{ ...one }], { own: 'b@our-company.example', reference: 'INBOX/5' });
    await counted(driven, bakery, 2);
  });
});

describe('a find is a suggestion', () => {
  const found = ({ finds }: RequestsView) => finds.length > 0;

  it('that becomes a request when it is confirmed, and a suggestion again when that is undone', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message({ signals: [refund] })]);
    const { finds, open } = await requests(driven, bakery, found);
    expect(finds).toMatchObject([{ kind: 'refund', on: '2026-05-13', phrases: ['en.refund.ask'] }]);
    expect(open).toEqual([]);
    const [find] = finds;
    if (!find) throw new Error('There is no find.');
    const before = (await driven.ask('client', { clientId: bakery }))?.score.result;
    const { undo } = await driven.send('settleFind', { ...find, clientId: bakery, right: true });
    expect(await requests(driven, bakery, (view) => !found(view))).toMatchObject({
      finds: [],
      open: [{ kind: 'refund', on: '2026-05-13', found: 'confirmed', message: find.message }],
    });
    const after = (await driven.ask('client', { clientId: bakery }))?.score.result;
    expect(after?.components.asks.points).toBeGreaterThan(before?.components.asks.points ?? Number.NaN);
    if (undo) await driven.send('undo', { token: undo });
    const again = await requests(driven, bakery, found);
    expect(again.finds).toEqual(finds);
    await driven.send('settleFind', { ...find, clientId: bakery, right: true });
    expect((await requests(driven, bakery, (view) => !found(view))).open).toHaveLength(1);
  });

  it('that is gone when it is dismissed, counts for nothing, and is trusted less', async () => {
    const { driven, bakery } = await scene();
    const threads = ['t1', 't2', 't3'];
    for (const thread of threads) {
      show(driven, [message({ signals: [refund] })], { reference: thread });
      const { finds } = await requests(driven, bakery, found);
      for (const find of finds) await driven.send('settleFind', { ...find, clientId: bakery, right: false });
      expect((await requests(driven, bakery, (view) => !found(view))).open).toEqual([]);
    }
    const discount = { kind: 'discount', phrase: 'en.discount.get' } as const;
    show(driven, [message({ signals: [refund, discount] })], { reference: 't4' });
    expect((await requests(driven, bakery, found)).finds.map(({ kind }) => kind)).toEqual(['discount']);
  });

  it('of the newest message that asks, and of that alone', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message({ signals: [refund] }), message({ reference: 'm2', at: NOON, signals: [refund] })]);
    const { finds } = await requests(driven, bakery, found);
    expect(finds).toHaveLength(1);
    for (const find of finds) await driven.send('settleFind', { ...find, clientId: bakery, right: true });
    expect((await requests(driven, bakery, (view) => view.open.length > 0)).finds).toEqual([]);
  });

  it('of a hostile message marks the message', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message({ signals: [hostile] })]);
    const { finds } = await requests(driven, bakery, found);
    for (const find of finds) await driven.send('settleFind', { ...find, clientId: bakery, right: true });
    expect(await counted(driven, bakery, 1)).toMatchObject([{ hostile: 'confirmed' }]);
    expect((await requests(driven, bakery, (view) => !found(view))).open).toEqual([]);
  });
});

describe('who waits for an answer', () => {
  const waiting = (driven: Driven, ready: number) =>
    firstValueFrom(
      driven.engine.query('waiting', {}, { tabId: undefined }).pipe(filter(({ count }) => count === ready)),
    );

  it('is told with how long, until we answer or say that none is wanted', async () => {
    const { driven, bakery } = await scene();
    show(driven, [message({ at: NOON - 5 * HOUR }), message({ reference: 'm2' })]);
    expect(await waiting(driven, 1)).toMatchObject({
      rows: [{ clientId: bakery, name: 'Bakery', since: NOON - 5 * HOUR }],
      response: undefined,
    });
    show(driven, [
      message({ reference: 'm3', direction: 'out', sender: undefined, at: NOON - 3 * HOUR + 1 }),
    ]);
    await counted(driven, bakery, 3);
    const [row] = (await waiting(driven, 1)).rows;
    expect(row?.since).toBe(NOON - HOUR);
    if (row) await driven.send('edit', { type: 'interaction', id: row.latest, changes: { noReply: true } });
    expect((await waiting(driven, 0)).response).toEqual({ medianMs: 2 * HOUR + 1, count: 1 });
  });

  it('by subject where a page shows one message at a time', async () => {
    const { driven, bakery } = await scene();
    const page = (reference: string, subject: string) => ({ reference, subject });
    show(driven, [message({ reference: 'INBOX/1' })], page('INBOX/1', 'Oven'));
    await waiting(driven, 1);
    show(driven, [message({ reference: 'Sent/1', direction: 'out', at: NOON })], page('Sent/1', 'Re: oven'));
    await waiting(driven, 0);
    await counted(driven, bakery, 2);
  });
});
