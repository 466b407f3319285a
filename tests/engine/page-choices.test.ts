import { beforeEach, describe, expect, test } from 'vitest';
import { type PageScene, person, setPageScene } from './page-scene';
import { observation, seePage } from './see-mail';

let scene: PageScene;
beforeEach(async () => {
  scene = await setPageScene();
});

describe('an address that several clients share is a question', () => {
  const shared = { people: [person('books@keeper.example')], client: 0, reference: 'thread-1' };

  test('with one candidate per client', async () => {
    expect(await scene.page(shared)).toMatchObject({
      kind: 'choose',
      candidates: [{ client: { clientId: scene.bakery } }, { client: { clientId: scene.studio } }],
    });
  });

  test('answered for as long as the same record stays open', async () => {
    await scene.page(shared);
    await scene.driven.send('choose', { address: 'books@keeper.example', clientId: scene.studio }, 7);
    expect(await scene.driven.ask('page', {}, 7)).toMatchObject({
      kind: 'client',
      clientId: scene.studio,
      matchedBy: 'chosen',
    });
    expect(await scene.page(shared)).toMatchObject({ kind: 'client', clientId: scene.studio });
    expect(await scene.page({ ...shared, reference: 'thread-2' })).toMatchObject({ kind: 'choose' });
  });

  test('the choice of a client that was deleted since counts no more', async () => {
    await scene.page(shared);
    await scene.driven.send('choose', { address: 'books@keeper.example', clientId: scene.studio }, 7);
    await scene.driven.send('remove', { type: 'client', id: scene.studio });
    expect(await scene.page(shared)).toMatchObject({ kind: 'client', clientId: scene.bakery });
  });

  test('the page’s own tab counts, not the one the message names', async () => {
    await scene.page(shared);
    await scene.driven.send(
      'choose',
      { address: 'books@keeper.example', clientId: scene.studio, tabId: 1234 },
      7,
    );
    expect(await scene.driven.ask('page', { tabId: 1234 }, 7)).toMatchObject({ kind: 'client' });
  });
});

describe('a record that was linked to a client', () => {
  const ticket = { view: 'unclear', reference: 'T-17' } as const;

  test('chosen once where nobody can be read, it is linked for good, and undo takes the link back', async () => {
    expect((await scene.page(ticket)).kind).toBe('not-understood');
    const { undo } = await scene.driven.send('choose', { address: '', clientId: scene.bakery }, 7);
    expect(await scene.driven.ask('page', {}, 7)).toMatchObject({
      kind: 'client',
      clientId: scene.bakery,
      matchedBy: 'link',
    });
    expect(await scene.page({ ...ticket, reference: 'T-18' })).toMatchObject({ kind: 'not-understood' });
    if (undo) await scene.driven.send('undo', { token: undo });
    expect((await scene.page(ticket)).kind).toBe('not-understood');
  });

  test('counts on its own site only', async () => {
    await scene.page(ticket);
    await scene.driven.send('choose', { address: '', clientId: scene.bakery }, 7);
    expect((await seePage(scene.driven, observation(ticket), 'other.example')).kind).toBe('not-understood');
  });

  test('without a stable reference the choice lasts while the page reads the same', async () => {
    const page1 = { view: 'unclear', subject: 'One' } as const;
    await scene.page(page1);
    await scene.driven.send('choose', { address: '', clientId: scene.bakery }, 7);
    expect(await scene.driven.ask('page', {}, 7)).toMatchObject({
      kind: 'client',
      clientId: scene.bakery,
      matchedBy: 'chosen',
    });
    expect((await scene.page({ view: 'unclear', subject: 'Two' })).kind).toBe('not-understood');
  });

  test('a stranger on a linked record is shown with the client', async () => {
    await scene.page({ view: 'unclear', reference: 'T-17' });
    await scene.driven.send('choose', { address: '', clientId: scene.bakery }, 7);
    const people = [person('zoe@elsewhere.example', 'requester')];
    expect(await scene.page({ view: 'record', reference: 'T-17', people, client: 0 })).toMatchObject({
      kind: 'client',
      clientId: scene.bakery,
      matchedBy: 'link',
    });
  });
});
