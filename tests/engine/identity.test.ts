import { beforeEach, describe, expect, test } from 'vitest';
import type { ClientId, ContactId } from '../../lib/domain/ids';
import type { UndoToken } from '../../lib/engine/command-types';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, openEngine } from './open-engine';
import { person } from './page-scene';
import { makeClient } from './samples';
import { observation, seeMail, seePage } from './see-mail';

let driven: Driven;
let bakery: ClientId;
beforeEach(async () => {
  driven = await openEngine();
  bakery = await makeClient(driven, 'Bakery', 'ana@bakery.example');
});

describe('one person with many addresses', () => {
  let ana: ContactId;
  beforeEach(async () => {
    ana = (await card(driven, bakery))?.contacts[0]?.id as ContactId;
  });

  test('is known by each, in every spelling of its domain and with every plus', async () => {
    for (const address of ['ana.private@gmail.com', 'Ana@BÜCHER.example'])
      await driven.send('setAddress', { contactId: ana, address, on: true });
    for (const address of [
      'ana@bakery.example',
      'ana.private@gmail.com',
      'ana.private+shop@gmail.com',
      'ana@xn--bcher-kva.example',
    ])
      expect(await seeMail(driven, { address }), address).toMatchObject({
        kind: 'client',
        clientId: bakery,
        contactId: ana,
      });
  });

  test('loses one again when that is undone', async () => {
    const { undo } = await driven.send('setAddress', { contactId: ana, address: 'ana@gmail.com', on: true });
    expect(await seeMail(driven, { address: 'ana@gmail.com' })).toMatchObject({ kind: 'client' });
    await back(driven, undo);
    expect(await seeMail(driven, { address: 'ana@gmail.com' })).toMatchObject({ kind: 'stranger' });
  });
});

describe('one company with many people', () => {
  test('is known by its domain, and whoever gets an address of their own stays with it', async () => {
    expect(await seeMail(driven, { address: 'tom@bakery.example' })).toMatchObject({
      kind: 'client',
      clientId: bakery,
      matchedBy: 'domain',
    });
    await driven.send('assignPerson', { clientId: bakery, person: person('tom@bakery.example') });
    const seen = await seeMail(driven, { address: 'tom@bakery.example' });
    expect(seen).toMatchObject({ kind: 'client', clientId: bakery, matchedBy: 'address' });
    expect((await card(driven, bakery))?.contacts).toHaveLength(2);
  });

  test('may be two clients that share a domain: a question, answered by taking the domain from one, and undone', async () => {
    const cafe = await makeClient(driven, 'Café');
    await driven.send('setDomain', { clientId: cafe, domain: 'bakery.example', on: true });
    expect(await seeMail(driven, { address: 'tom@bakery.example' })).toMatchObject({ kind: 'choose' });
    const { undo } = await driven.send('setDomain', {
      clientId: bakery,
      domain: 'bakery.example',
      on: false,
    });
    const only = { kind: 'client', clientId: cafe };
    expect(await seeMail(driven, { address: 'tom@bakery.example' })).toMatchObject(only);
    await back(driven, undo);
    expect(await seeMail(driven, { address: 'tom@bakery.example' })).toMatchObject({ kind: 'choose' });
  });

  test('made twice by mistake is one after merging, and two again when that is undone', async () => {
    const twin = await makeClient(driven, 'Bakery Ltd', 'office@bakery-ltd.example');
    const { undo } = await driven.send('mergeClients', { from: twin, into: bakery });
    const office = { address: 'office@bakery-ltd.example' };
    expect(await seeMail(driven, office)).toMatchObject({ clientId: bakery });
    await back(driven, undo);
    expect(await seeMail(driven, office)).toMatchObject({ clientId: twin });
  });
});

describe('one address shared by two clients', () => {
  const mail = (reference: string | undefined, address = 'books@keeper.example') =>
    observation({ people: [person(address)], client: 0, reference });
  let cafe: ClientId;
  beforeEach(async () => {
    cafe = await makeClient(driven, 'Café', 'lea@cafe.example');
    for (const clientId of [bakery, cafe])
      await driven.send('assignPerson', {
        clientId,
        person: person('books@keeper.example'),
        mapDomain: false,
      });
  });

  test('is asked about once per thread: the answer is kept, also when the browser was closed', async () => {
    const store = new MemoryStore();
    const first = await openEngine(holdWorld({ store }));
    const one = await makeClient(first, 'One', 'ann@one.example');
    const two = await makeClient(first, 'Two', 'bob@two.example');
    for (const clientId of [one, two])
      await first.send('assignPerson', {
        clientId,
        person: person('books@keeper.example'),
        mapDomain: false,
      });
    await seePage(first, mail('t-1'));
    await first.send('choose', { address: 'books@keeper.example', clientId: two }, 7);
    await first.engine.close();
    const again = await openEngine(holdWorld({ store }));
    expect(await seePage(again, mail('t-1'))).toMatchObject({
      kind: 'client',
      clientId: two,
      matchedBy: 'link',
    });
    expect(await seePage(again, mail('t-2'))).toMatchObject({ kind: 'choose' });
  });

  test('undone, it is asked about again', async () => {
    await seePage(driven, mail('t-1'));
    const { undo } = await driven.send('choose', { address: 'books@keeper.example', clientId: cafe }, 7);
    expect(await driven.ask('page', {}, 7)).toMatchObject({ kind: 'client', clientId: cafe });
    await back(driven, undo);
    expect(await driven.ask('page', {}, 7)).toMatchObject({ kind: 'choose' });
  });

  test('answered differently later, the later answer counts, and its undo brings the first one back', async () => {
    await seePage(driven, mail('t-1'));
    await driven.send('choose', { address: 'books@keeper.example', clientId: cafe }, 7);
    const { undo } = await driven.send('choose', { address: 'books@keeper.example', clientId: bakery }, 7);
    expect(await seePage(driven, mail('t-1'))).toMatchObject({ clientId: bakery });
    await back(driven, undo);
    expect(await seePage(driven, mail('t-1'))).toMatchObject({ clientId: cafe });
  });

  test('is nobody’s question any more when it is taken from one of the two', async () => {
    const contacts = (await card(driven, bakery))?.contacts ?? [];
    const keeper = contacts.find(({ addresses }) => addresses.includes('books@keeper.example'))?.id;
    if (!keeper) throw new Error('no contact');
    const { undo } = await driven.send('setAddress', {
      contactId: keeper,
      address: 'books@keeper.example',
      on: false,
    });
    expect(await seePage(driven, mail('t-3'))).toMatchObject({ kind: 'client', clientId: cafe });
    await back(driven, undo);
    expect(await seePage(driven, mail('t-3'))).toMatchObject({ kind: 'choose' });
  });

  test('on a thread of two clients, the one chosen stays chosen when it is opened again', async () => {
    const both = [person('ana@bakery.example', 'to'), person('lea@cafe.example', 'to')];
    const thread = observation({ people: both, client: undefined, confidence: 0, reference: 't-4' });
    expect(await seePage(driven, thread)).toMatchObject({ kind: 'choose' });
    await driven.send('choose', { address: 'lea@cafe.example', clientId: cafe }, 7);
    await seePage(driven, mail('t-5'));
    expect(await seePage(driven, thread)).toMatchObject({ kind: 'client', clientId: cafe });
  });

  test('a look-alike who joins a linked thread is a stranger with a warning', async () => {
    await seePage(driven, mail('t-6'));
    await driven.send('choose', { address: 'books@keeper.example', clientId: cafe }, 7);
    expect(await seePage(driven, mail('t-6', 'new@elsewhere.example'))).toMatchObject({ clientId: cafe });
    expect(await seePage(driven, mail('t-6', 'lea@caf-e.example'))).toMatchObject({
      kind: 'stranger',
      caution: 'looks-like-other',
    });
  });
});

async function back(engine: Driven, undo: UndoToken | undefined): Promise<void> {
  if (!undo) throw new Error('This can not be undone.');
  await engine.send('undo', { token: undo });
}

function card(engine: Driven, clientId: ClientId) {
  return engine.ask('client', { clientId });
}
