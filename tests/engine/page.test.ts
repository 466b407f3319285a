import { beforeEach, describe, expect, test } from 'vitest';
import type { ClientId, ContactId } from '../../lib/domain/ids';
import type { Observation, ObservedPerson } from '../../lib/domain/observation';
import { type Driven, openEngine } from './open-engine';
import { makeClient } from './samples';
import { observation, seeMail, seePage } from './see-mail';

let driven: Driven;
let bakery: ClientId;
let studio: ClientId;

/** Two clients: a bakery with a domain and a studio that is reached by free mail and shares a bookkeeper. */
beforeEach(async () => {
  driven = await openEngine();
  await driven.send('setSetting', {
    key: 'ownAddresses',
    value: ['nadia@our-company.example', 'Support@Our-Company.example'],
  });
  await driven.send('setSetting', { key: 'ownDomains', value: ['our-brand.example'] });
  bakery = await makeClient(driven, 'Bakery', 'ana@bakery.example');
  studio = await makeClient(driven, 'Studio', 'studio.ben@gmail.com');
  await shareAddress('books@keeper.example');
});

const person = (address: string, role: ObservedPerson['role'] = 'from', name = ''): ObservedPerson => ({
  address,
  name,
  role,
});
const page = (given: Partial<Observation>) => seePage(driven, observation(given));

describe('the page view never guesses (E10)', () => {
  test.each([
    ['the address itself', 'ana@bakery.example', 'address'],
    ['another form of the same mailbox', 'ana+orders@bakery.example', 'alias'],
    ['somebody else at a mapped domain', 'new.baker@bakery.example', 'domain'],
  ])('%s leads to the client', async (_, address, matchedBy) => {
    expect(await seeMail(driven, { address })).toMatchObject({ kind: 'client', clientId: bakery, matchedBy });
  });

  test('a known address names the contact, a mapped domain does not', async () => {
    const known = await seeMail(driven, { address: 'ana@bakery.example' });
    const unknown = await seeMail(driven, { address: 'new.baker@bakery.example' });
    expect(known.kind === 'client' && known.contactId).toMatch(/^con_/);
    expect(unknown.kind === 'client' && unknown.contactId).toBeUndefined();
  });

  test.each([
    ['another address of a free-mail provider', 'somebody@gmail.com'],
    ['a subdomain of a mapped domain', 'ana@mail.bakery.example'],
    ['a domain that ends like a mapped one', 'ana@notbakery.example'],
    ['nobody we know', 'zoe@elsewhere.example'],
  ])('%s is a stranger', async (_, address) => {
    expect(await seeMail(driven, { address })).toMatchObject({ kind: 'stranger', person: { address } });
  });

  test.each([
    ['the mailbox’s own address', 'nadia@our-company.example'],
    ['a shared address, however it was typed into the settings', 'support@our-company.example'],
    ['any address of an own domain', 'robot@our-brand.example'],
  ])('%s is nobody', async (_, address) => {
    expect(await seeMail(driven, { address })).toEqual({ kind: 'nobody', own: 'nadia@our-company.example' });
  });

  test('the owner of the mailbox is nobody, however the page spells them and whatever the settings say', async () => {
    const view = await page({
      own: 'Me@Somewhere.example',
      people: [person('me@somewhere.example')],
      client: 0,
    });
    expect(view.kind).toBe('nobody');
  });

  test.each([
    [
      'a list, a menu or an empty pane',
      { view: 'none', people: [person('ana@bakery.example')], client: 0 },
      'nobody',
    ],
    ['an open message without people', { view: 'message' }, 'nobody'],
    ['a page that looks open but is not understood', { view: 'unclear', outline: 'div' }, 'not-understood'],
  ] as const)('%s: %s', async (_, given, kind) => {
    expect((await page(given)).kind).toBe(kind);
  });

  test('a tab that never reported is not watched', async () => {
    expect(await driven.ask('page', {}, 99)).toEqual({ kind: 'not-watched' });
    expect(await driven.ask('page', {})).toEqual({ kind: 'not-watched' });
  });

  test('who only gets a copy never becomes the client, alone or named by the page', async () => {
    const copy = person('ana@bakery.example', 'cc');
    for (const client of [undefined, 0]) {
      expect(await page({ people: [copy], client })).toMatchObject({
        kind: 'choose',
        candidates: [{ person: copy }],
      });
    }
    const written = person('ben@elsewhere.example');
    expect(await page({ people: [written, copy], client: 0 })).toMatchObject({
      kind: 'stranger',
      person: written,
    });
  });

  test('somebody in copy and in From is who wrote', async () => {
    const people = [person('ana@bakery.example', 'cc'), person('ana@bakery.example', 'from')];
    expect(await page({ people, client: 1 })).toMatchObject({ kind: 'client', clientId: bakery });
  });

  test('several people of whom the page names none: a question with each of them once', async () => {
    const people = [
      person('ana@bakery.example', 'to'),
      person('zoe@elsewhere.example', 'to'),
      person('ana@bakery.example', 'cc'),
    ];
    expect(await page({ people })).toMatchObject({
      kind: 'choose',
      candidates: [{ client: { clientId: bakery, name: 'Bakery' } }, { client: undefined }],
    });
  });

  test('a page that is not sure is a question, also with one person on it', async () => {
    const people = [person('ana@bakery.example')];
    expect(await page({ people, client: 0, confidence: 0.4 })).toMatchObject({ kind: 'choose' });
  });

  test('a contact form: the sender is ours, the client is who the answer goes to', async () => {
    const people = [person('support@our-company.example', 'from'), person('ana@bakery.example', 'reply-to')];
    expect(await page({ people, client: 1 })).toMatchObject({ kind: 'client', clientId: bakery });
  });

  test('the others on the page are offered, but not those of the same client', async () => {
    const people = [
      person('ana@bakery.example'),
      person('new.baker@bakery.example', 'cc'),
      person('zoe@elsewhere.example', 'cc'),
    ];
    const view = await page({ people, client: 0 });
    expect(view.kind === 'client' && view.others.map((other) => other.person.address)).toEqual([
      'zoe@elsewhere.example',
    ]);
  });
});

describe('an address that several clients share is a question', () => {
  const shared = { people: [person('books@keeper.example')], client: 0, reference: 'thread-1' };

  test('with one candidate per client', async () => {
    expect(await page(shared)).toMatchObject({
      kind: 'choose',
      candidates: [{ client: { clientId: bakery } }, { client: { clientId: studio } }],
    });
  });

  test('answered for as long as the same record stays open', async () => {
    await page(shared);
    await driven.send('choose', { address: 'books@keeper.example', clientId: studio }, 7);
    expect(await driven.ask('page', {}, 7)).toMatchObject({
      kind: 'client',
      clientId: studio,
      matchedBy: 'chosen',
    });
    expect(await page(shared)).toMatchObject({ kind: 'client', clientId: studio });
    expect(await page({ ...shared, reference: 'thread-2' })).toMatchObject({ kind: 'choose' });
  });

  test('the choice of a client that was deleted since counts no more', async () => {
    await page(shared);
    await driven.send('choose', { address: 'books@keeper.example', clientId: studio }, 7);
    await driven.send('remove', { type: 'client', id: studio });
    expect(await page(shared)).toMatchObject({ kind: 'client', clientId: bakery });
  });

  test('the page’s own tab counts, not the one the message names', async () => {
    await page(shared);
    await driven.send('choose', { address: 'books@keeper.example', clientId: studio, tabId: 1234 }, 7);
    expect(await driven.ask('page', { tabId: 1234 }, 7)).toMatchObject({ kind: 'client' });
  });
});

describe('a record that was linked to a client', () => {
  const ticket = { view: 'unclear', reference: 'T-17' } as const;

  test('chosen once where nobody can be read, it is linked for good, and undo takes the link back', async () => {
    expect((await page(ticket)).kind).toBe('not-understood');
    const { undo } = await driven.send('choose', { address: '', clientId: bakery }, 7);
    expect(await driven.ask('page', {}, 7)).toMatchObject({
      kind: 'client',
      clientId: bakery,
      matchedBy: 'link',
    });
    expect(await page({ ...ticket, reference: 'T-18' })).toMatchObject({ kind: 'not-understood' });
    if (undo) await driven.send('undo', { token: undo });
    expect((await page(ticket)).kind).toBe('not-understood');
  });

  test('counts on its own site only', async () => {
    await page(ticket);
    await driven.send('choose', { address: '', clientId: bakery }, 7);
    expect((await seePage(driven, observation(ticket), 'other.example')).kind).toBe('not-understood');
  });

  test('without a stable reference the choice lasts while the page reads the same', async () => {
    const page1 = { view: 'unclear', subject: 'One' } as const;
    await page(page1);
    await driven.send('choose', { address: '', clientId: bakery }, 7);
    expect(await driven.ask('page', {}, 7)).toMatchObject({
      kind: 'client',
      clientId: bakery,
      matchedBy: 'chosen',
    });
    expect((await page({ view: 'unclear', subject: 'Two' })).kind).toBe('not-understood');
  });

  test('a stranger on a linked record is shown with the client', async () => {
    await page({ view: 'unclear', reference: 'T-17' });
    await driven.send('choose', { address: '', clientId: bakery }, 7);
    const people = [person('zoe@elsewhere.example', 'requester')];
    expect(await page({ view: 'record', reference: 'T-17', people, client: 0 })).toMatchObject({
      kind: 'client',
      clientId: bakery,
      matchedBy: 'link',
    });
  });
});

describe('a page follows the book', () => {
  test('a stranger becomes a client when it is made one, and its colleagues with it', async () => {
    const zoe = person('zoe@elsewhere.example', 'from', 'Zoe');
    const views: string[] = [];
    driven.engine.report(7, 0, observation({ people: [zoe], client: 0 }), 'mail.google.com');
    const watching = driven.engine.query('page', {}, { tabId: 7 }).subscribe(({ kind }) => views.push(kind));
    await driven.send('newClient', { name: 'Elsewhere', person: zoe });
    await driven.ask('status', {});
    watching.unsubscribe();
    expect(views).toEqual(['stranger', 'client']);
    expect(await seeMail(driven, { address: 'yan@elsewhere.example' })).toMatchObject({
      matchedBy: 'domain',
    });
  });

  test('clients of colleagues on the page and of the same name are offered to a stranger', async () => {
    const people = [
      person('zoe@elsewhere.example', 'from', 'Zoe from Studio'),
      person('ana@bakery.example', 'cc'),
    ];
    const view = await page({ people, client: 0 });
    expect(view.kind === 'stranger' && view.similar.map(({ name }) => name)).toEqual(['Bakery', 'Studio']);
  });

  test('the frame in which a message is open wins over the one around it, and says whose mailbox it is not', async () => {
    driven.engine.report(
      7,
      0,
      observation({ view: 'none', own: 'nadia@our-company.example' }),
      'mail.example',
    );
    driven.engine.report(
      7,
      3,
      observation({ own: undefined, people: [person('ana@bakery.example')], client: 0 }),
      'mail.example',
    );
    expect(await driven.ask('page', {}, 7)).toMatchObject({ kind: 'client', clientId: bakery });
    driven.engine.leave(7, 3);
    expect(await driven.ask('page', {}, 7)).toEqual({ kind: 'nobody', own: 'nadia@our-company.example' });
    driven.engine.leave(7, 0);
    expect(await driven.ask('page', {}, 7)).toEqual({ kind: 'not-watched' });
  });
});

describe('a domain that stands for nobody is never mapped', () => {
  test.each([
    ['free mail', 'zoe@gmail.com', undefined],
    ['a colleague at our own address’s domain', 'ben@our-company.example', undefined],
    ['a colleague at the domain of the mailbox that is open', 'ben@mine.example', 'Nadia@Mine.example'],
  ])('%s', async (_, address, own) => {
    if (own) await page({ own });
    const client = await makeClient(driven, 'Zoe', address);
    expect((await driven.ask('client', { clientId: client }))?.domains).toEqual([]);
    expect((await driven.ask('client', { clientId: client }))?.contacts).toHaveLength(1);
  });

  test('one that is another client’s already stays theirs', async () => {
    const second = await makeClient(driven, 'Second', 'second@bakery.example');
    expect((await driven.ask('client', { clientId: second }))?.domains).toEqual([]);
    expect(await seeMail(driven, { address: 'third@bakery.example' })).toMatchObject({ clientId: bakery });
  });

  test('an own address can not be given to a client', async () => {
    for (const address of ['support@our-company.example', 'anyone@our-brand.example']) {
      await expect(makeClient(driven, 'Us', address)).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('your own'),
      });
    }
  });
});

/** One bookkeeper who writes for both clients from one address. */
async function shareAddress(address: string): Promise<ContactId[]> {
  const contacts: ContactId[] = [];
  for (const clientId of [bakery, studio]) {
    const bookkeeper = { address, name: 'Books', role: 'from' } as const;
    contacts.push(
      (await driven.send('assignPerson', { clientId, person: bookkeeper, mapDomain: false })).value,
    );
  }
  return contacts;
}
