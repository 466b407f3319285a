import { beforeEach, describe, expect, test } from 'vitest';
import { type PageScene, person, setPageScene } from './page-scene';
import { observation, seeMail } from './see-mail';

let scene: PageScene;
beforeEach(async () => {
  scene = await setPageScene();
});

describe('the page view never guesses (E10)', () => {
  test.each([
    ['the address itself', 'ana@bakery.example', 'address'],
    ['another form of the same mailbox', 'ana+orders@bakery.example', 'alias'],
    ['somebody else at a mapped domain', 'new.baker@bakery.example', 'domain'],
  ])('%s leads to the client', async (_, address, matchedBy) => {
    expect(await seeMail(scene.driven, { address })).toMatchObject({
      kind: 'client',
      clientId: scene.bakery,
      matchedBy,
    });
  });

  test('a known address names the contact, a mapped domain does not', async () => {
    const known = await seeMail(scene.driven, { address: 'ana@bakery.example' });
    const unknown = await seeMail(scene.driven, { address: 'new.baker@bakery.example' });
    expect(known.kind === 'client' && known.contactId).toMatch(/^con_/);
    expect(unknown.kind === 'client' && unknown.contactId).toBeUndefined();
  });

  test.each([
    ['another address of a free-mail provider', 'somebody@gmail.com'],
    ['a subdomain of a mapped domain', 'ana@mail.bakery.example'],
    ['a domain that ends like a mapped one', 'ana@notbakery.example'],
    ['nobody we know', 'zoe@elsewhere.example'],
  ])('%s is a stranger', async (_, address) => {
    expect(await seeMail(scene.driven, { address })).toMatchObject({ kind: 'stranger', person: { address } });
  });

  test.each([
    ['the mailbox’s own address', 'nadia@our-company.example'],
    ['a shared address, however it was typed into the settings', 'support@our-company.example'],
    ['any address of an own domain', 'robot@our-brand.example'],
  ])('%s is nobody', async (_, address) => {
    expect(await seeMail(scene.driven, { address })).toEqual({
      kind: 'nobody',
      own: 'nadia@our-company.example',
    });
  });

  test('the owner of the mailbox is nobody, however the page spells them and whatever the settings say', async () => {
    const view = await scene.page({
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
    expect((await scene.page(given)).kind).toBe(kind);
  });

  test('a tab that never reported is not watched', async () => {
    expect(await scene.driven.ask('page', {}, 99)).toEqual({ kind: 'not-watched' });
    expect(await scene.driven.ask('page', {})).toEqual({ kind: 'not-watched' });
  });

  test('who only gets a copy never becomes the client, alone or named by the page', async () => {
    const copy = person('ana@bakery.example', 'cc');
    for (const client of [undefined, 0]) {
      expect(await scene.page({ people: [copy], client })).toMatchObject({
        kind: 'choose',
        candidates: [{ person: copy }],
      });
    }
    const written = person('ben@elsewhere.example');
    expect(await scene.page({ people: [written, copy], client: 0 })).toMatchObject({
      kind: 'stranger',
      person: written,
    });
  });

  test('somebody in copy and in From is who wrote', async () => {
    const people = [person('ana@bakery.example', 'cc'), person('ana@bakery.example', 'from')];
    expect(await scene.page({ people, client: 1 })).toMatchObject({ kind: 'client', clientId: scene.bakery });
  });

  test('several people of whom the page names none: a question with each of them once', async () => {
    const people = [
      person('ana@bakery.example', 'to'),
      person('zoe@elsewhere.example', 'to'),
      person('ana@bakery.example', 'cc'),
    ];
    expect(await scene.page({ people })).toMatchObject({
      kind: 'choose',
      candidates: [{ client: { clientId: scene.bakery, name: 'Bakery' } }, { client: undefined }],
    });
  });

  test('a page that is not sure is a question, also with one person on it', async () => {
    const people = [person('ana@bakery.example')];
    expect(await scene.page({ people, client: 0, confidence: 0.4 })).toMatchObject({ kind: 'choose' });
  });

  test('a contact form: the sender is ours, the client is who the answer goes to', async () => {
    const people = [person('support@our-company.example', 'from'), person('ana@bakery.example', 'reply-to')];
    expect(await scene.page({ people, client: 1 })).toMatchObject({ kind: 'client', clientId: scene.bakery });
  });

  test('the others on the page are offered, but not those of the same client', async () => {
    const people = [
      person('ana@bakery.example'),
      person('new.baker@bakery.example', 'cc'),
      person('zoe@elsewhere.example', 'cc'),
    ];
    const view = await scene.page({ people, client: 0 });
    expect(view.kind === 'client' && view.others.map((other) => other.person.address)).toEqual([
      'zoe@elsewhere.example',
    ]);
  });
});

describe('a page follows the book', () => {
  test('a stranger becomes a client when it is made one, and its colleagues with it', async () => {
    const zoe = person('zoe@elsewhere.example', 'from', 'Zoe');
    const views: string[] = [];
    scene.driven.engine.report(7, 0, observation({ people: [zoe], client: 0 }), 'mail.google.com');
    const watching = scene.driven.engine
      .query('page', {}, { tabId: 7 })
      .subscribe(({ kind }) => views.push(kind));
    await scene.driven.send('newClient', { name: 'Elsewhere', person: zoe });
    await scene.driven.ask('status', {});
    watching.unsubscribe();
    expect(views).toEqual(['stranger', 'client']);
    expect(await seeMail(scene.driven, { address: 'yan@elsewhere.example' })).toMatchObject({
      matchedBy: 'domain',
    });
  });

  test('clients of colleagues on the page and of the same name are offered to a stranger', async () => {
    const people = [
      person('zoe@elsewhere.example', 'from', 'Zoe from Studio'),
      person('ana@bakery.example', 'cc'),
    ];
    const view = await scene.page({ people, client: 0 });
    expect(view.kind === 'stranger' && view.similar.map(({ name }) => name)).toEqual(['Bakery', 'Studio']);
  });

  test('the frame in which a message is open wins over the one around it, and says whose mailbox it is not', async () => {
    scene.driven.engine.report(
      7,
      0,
      observation({ view: 'none', own: 'nadia@our-company.example' }),
      'mail.example',
    );
    scene.driven.engine.report(
      7,
      3,
      observation({ own: undefined, people: [person('ana@bakery.example')], client: 0 }),
      'mail.example',
    );
    expect(await scene.driven.ask('page', {}, 7)).toMatchObject({ kind: 'client', clientId: scene.bakery });
    scene.driven.engine.leave(7, 3);
    expect(await scene.driven.ask('page', {}, 7)).toEqual({
      kind: 'nobody',
      own: 'nadia@our-company.example',
    });
    scene.driven.engine.leave(7, 0);
    expect(await scene.driven.ask('page', {}, 7)).toEqual({ kind: 'not-watched' });
  });

  test('a goodbye that comes after the next page of its frame has reported takes nothing away', async () => {
    const { engine } = scene.driven;
    const [before, after] = [{}, {}];
    const ana = observation({ people: [person('ana@bakery.example')], client: 0 });
    engine.report(7, 0, observation({ view: 'none' }), 'mail.example', before);
    engine.report(7, 0, ana, 'mail.example', after);
    engine.leave(7, 0, before);
    expect(await scene.driven.ask('page', {}, 7)).toMatchObject({ kind: 'client', clientId: scene.bakery });
    engine.leave(7, 0, after);
    expect(await scene.driven.ask('page', {}, 7)).toEqual({ kind: 'not-watched' });
  });
});
