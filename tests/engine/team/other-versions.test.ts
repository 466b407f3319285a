import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { ClientId } from '../../../lib/domain/ids';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

/** The book of a browser as bytes on its disk would have it: what another version of the extension writes. */
function bookOf({ held }: Browser): Y.Doc {
  const book = held.docs.get('main:book');
  if (!book) throw new Error('There is no book.');
  return book;
}

const clientsIn = (browser: Browser) => bookOf(browser).getMap('client');
const FUTURE = { level: 3, parts: ['a', 'b'], note: '未来' };

/** Newer and older are devices whose documents are also written as by another version; present is between them. */
async function versions() {
  const world = new TeamWorld();
  const present = await world.founder();
  const clientId = (await present.send('newClient', { name: 'Boulangerie Martin' })).value;
  const [newer, older] = [await world.browser(), await world.browser()];
  await present.letIn(newer, 'Newer');
  await present.letIn(older, 'Older');
  return { present, newer, older, clientId };
}

test('what a newer version adds goes through this one unread and whole, also to fields that are edited here', async () => {
  const { present, newer, older, clientId } = await versions();
  bookOf(newer).transact(() => {
    clientsIn(newer).set(`${clientId}.moonPhase`, FUTURE);
    clientsIn(newer).set('cli_fromthefuture', {
      v: 99,
      createdAt: 5,
      createdBy: 'mem_newer',
      name: 'Von morgen',
      moonPhase: FUTURE,
    });
    bookOf(newer).getMap('orbit').set('orb_1', FUTURE);
  });
  await eventually('it has come', () => clientsIn(present).get(`${clientId}.moonPhase`));
  await present.send('edit', { type: 'client', id: clientId, changes: { name: 'Chez Martin' } });
  await present.send('edit', {
    type: 'client',
    id: 'cli_fromthefuture' as ClientId,
    changes: { banner: 'Careful' },
  });
  for (const browser of [newer, older]) {
    await eventually('the edits have come', () => clientsIn(browser).get('cli_fromthefuture.banner'));
    expect(clientsIn(browser).get(`${clientId}.moonPhase`)).toEqual(FUTURE);
    expect(clientsIn(browser).get('cli_fromthefuture')).toMatchObject({ v: 99, moonPhase: FUTURE });
    expect(bookOf(browser).getMap('orbit').get('orb_1')).toEqual(FUTURE);
  }
  expect(await present.clientNames()).toEqual(['Chez Martin', 'Von morgen']);
});

test('what an older version writes is read, and its edits take nothing away that it does not know', async () => {
  const { present, older, clientId } = await versions();
  await present.send('edit', { type: 'client', id: clientId, changes: { industry: 'Bakery' } });
  await eventually('it has come', () => clientsIn(older).get(`${clientId}.industry`));
  bookOf(older).transact(() => {
    clientsIn(older).set('cli_ofold', { createdAt: 5, createdBy: 'mem_older', name: 'Von gestern' });
    clientsIn(older).set(`${clientId}.name`, 'Renamed long ago');
  });
  await eventually(
    'it is read',
    async () => (await present.clientNames()).includes('Von gestern') || undefined,
  );
  const card = await present.ask('client', { clientId });
  expect(card?.client).toMatchObject({ name: 'Renamed long ago', industry: 'Bakery' });
});

test('a record that this version can not read stays as it is at everybody’s, and is counted', async () => {
  const { present, newer, older } = await versions();
  const odd = { v: 99, createdAt: 5, createdBy: 'mem_newer', name: 42 };
  clientsIn(newer).set('cli_odd', odd);
  await eventually('it has come', () => clientsIn(present).get('cli_odd'));
  await eventually('it has come to the older one too', () => clientsIn(older).get('cli_odd'));
  expect(await present.clientNames()).toEqual(['Boulangerie Martin']);
  expect(clientsIn(older).get('cli_odd')).toEqual(odd);
  expect(clientsIn(newer).get('cli_odd')).toEqual(odd);
});
