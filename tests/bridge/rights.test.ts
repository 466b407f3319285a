import { describe, expect, test } from 'vitest';
import { servePort } from '../../lib/bridge/serve-engine';
import type { Recipe } from '../../lib/domain/recipe';
import type { PortSender } from '../../lib/platform/port';
import { fakeEngine, listen, send, watch } from './fake-engine';
import { contentSender, pageSender, portPair } from './port-pair';
import { settled } from './settled';

const hint = { recipe: 'gmail', recipeDate: '2026-05-01', view: 'message', people: [], confidence: 1 };

/** What may be said, by whom, and whether it reaches the engine. */
const matrix: readonly (readonly [what: string, message: unknown, page: string[], content: string[]])[] = [
  ['a query', watch, ['query tags'], []],
  ['a command', send, ['command stopTimer'], []],
  ['the end of a query', { t: 'unwatch', id: 1 }, [], []],
  ['an observation', hint, ['reported bug'], ['report 7']],
  ['an observation that calls itself a query', { ...hint, ...watch }, ['query tags'], ['report 7']],
  [
    'an observation with too much in it',
    {
      ...hint,
      people: Array.from({ length: 201 }, () => ({ address: 'a@b.example', name: '', role: 'to' })),
    },
    ['reported bug'],
    [],
  ],
  [
    'an observation with a forged role',
    { ...hint, people: [{ address: 'a@b.example', name: '', role: 'boss' }] },
    ['reported bug'],
    [],
  ],
  ['an observation of no known view', { ...hint, view: 'everything' }, ['reported bug'], []],
  ['a query without arguments', { t: 'watch', id: 1, name: 'tags' }, ['reported bug'], []],
  ['a query under no number', { t: 'watch', id: 'one', name: 'tags', args: {} }, ['reported bug'], []],
  ['a query with a name as long as a book', { ...watch, name: 'x'.repeat(41) }, ['reported bug'], []],
  ['a message of another kind', { t: 'open sesame' }, ['reported bug'], []],
  ['what only the engine says', { t: 'hello' }, ['reported bug'], []],
  ['a bare text', 'watch', ['reported bug'], []],
  ['nothing', null, ['reported bug'], []],
  ['a list', [watch], ['reported bug'], []],
];

describe('rights follow from the sender, never from the message (B4)', () => {
  test.each(matrix)('a page of ours says %s', async (_, message, expected) => {
    const { did, heard } = await said(pageSender, message);
    expect(did).toEqual(expected);
    expect(heard[0]).toEqual({ t: 'hello' });
  });

  test.each(matrix)('a content script says %s: it hears nothing', async (_, message, __, expected) => {
    const { did, heard } = await said(contentSender, message);
    expect(did).toEqual(expected);
    expect(heard).toEqual([]);
  });

  test.each([
    ['nobody known', undefined],
    ['a script in no tab', { ...contentSender, tabId: undefined }],
  ])('%s is hung up on', async (_, sender) => {
    const { did, heard, hungUp } = await said(sender, send);
    expect([did, heard, hungUp]).toEqual([[], [], true]);
  });

  test('the tab is the sender’s, whatever the arguments say', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(pageSender);
    servePort(far, engine, () => undefined);
    near.post({ ...watch, name: 'page', args: { tabId: 99 } });
    near.post({ ...send, name: 'choose', args: { tabId: 99, address: 'a@b.example' } });
    await settled();
    expect(engine.callers).toEqual([7, 7]);
  });

  test('a content script that goes leaves its frame, and its host is the browser’s word', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair({ ...contentSender, frameId: 4 });
    servePort(far, engine, () => undefined);
    near.post({ ...hint, host: 'forged.example' });
    await settled();
    near.disconnect();
    await settled();
    expect(engine.left).toEqual([[7, 4]]);
    expect(engine.reported).toEqual([[7, 4, 'mail.google.com']]);
  });
});

describe('a content script hears recipes for its site, and nothing else (B4)', () => {
  const taught = (host: string): Recipe => ({
    id: 'rcp_1',
    name: host,
    date: '2026-05-01',
    evidence: 'A',
    where: { hosts: [host] },
    views: [{ kind: 'record', open: '#person' }],
    taught: true,
  });

  test('those taught for its host, anew when they change, and that there are none any more', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(contentSender);
    const heard = listen(near);
    servePort(far, engine, () => undefined);
    const gmail = taught('mail.google.com');
    engine.taught.next([gmail, taught('crm.bakery.example')]);
    engine.taught.next([]);
    await settled();
    expect(heard()).toEqual([[gmail], []]);
  });

  test('nothing at all where nothing is taught, and nothing after it has gone', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(contentSender);
    const heard = listen(near);
    servePort(far, engine, () => undefined);
    engine.taught.next([taught('crm.bakery.example')]);
    await settled();
    expect(heard()).toEqual([]);
    near.disconnect();
    await settled();
    expect(engine.taught.observed).toBe(false);
  });
});

/** Says one thing as somebody, and answers with what the engine was asked and what was heard back. */
async function said(sender: PortSender | undefined, message: unknown) {
  const engine = fakeEngine();
  const { near, far } = portPair(sender);
  const heard = listen(near);
  let hungUp = false;
  near.onDisconnect(() => {
    hungUp = true;
  });
  servePort(far, engine, () => engine.did.push('reported bug'));
  await settled();
  if (!hungUp) near.post(message);
  await settled();
  return { did: engine.did, heard: heard(), hungUp };
}
