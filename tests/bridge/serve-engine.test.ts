import { Observable } from 'rxjs';
import { describe, expect, test, vi } from 'vitest';
import type { EngineMessage } from '../../lib/bridge/messages';
import { refusePort, type ServedEngine, servePort } from '../../lib/bridge/serve-engine';
import { CommandError } from '../../lib/engine/command-error';
import type { PortSender } from '../../lib/platform/port';
import { contentSender, pageSender, portPair } from './port-pair';
import { settled } from './settled';

const hint = { recipe: 'gmail', recipeDate: '2026-05-01', view: 'message', people: [], confidence: 1 };
const watch = { t: 'watch', id: 1, name: 'tags', args: {} };
const send = { t: 'send', id: 2, name: 'stopTimer', args: {} };

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

/** What a page reads of a bug: nothing of what it says. */
const bug = { code: 'bug', message: 'Something went wrong inside the extension. Nothing was changed.' };

describe('a page is answered (B5)', () => {
  test('each result under the number of its query; nothing after it ended', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(pageSender);
    const heard = listen(near);
    servePort(far, engine, () => undefined);
    near.post(watch);
    await settled();
    engine.emit('first');
    near.post({ t: 'unwatch', id: 1 });
    await settled();
    engine.emit('late');
    await settled();
    expect(heard()).toEqual([{ t: 'hello' }, { t: 'result', id: 1, result: 'first' }]);
    expect(engine.watching).toBe(0);
  });

  test('a query under a number in use takes its place', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(pageSender);
    servePort(far, engine, () => undefined);
    near.post(watch);
    near.post(watch);
    await settled();
    expect(engine.watching).toBe(1);
  });

  test('a page that goes ends all its queries', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(pageSender);
    servePort(far, engine, () => undefined);
    for (const id of [1, 2, 3]) near.post({ ...watch, id });
    await settled();
    expect(engine.watching).toBe(3);
    near.disconnect();
    await settled();
    expect(engine.watching).toBe(0);
  });

  test('a page that went without a word is found out by the next result, which is no bug', async () => {
    const engine = fakeEngine();
    const { near, far } = portPair(pageSender);
    const reports: unknown[] = [];
    servePort(far, engine, (error) => reports.push(error));
    near.post(watch);
    await settled();
    vi.spyOn(far, 'post').mockImplementation(() => {
      throw new Error('Attempting to use a disconnected port object');
    });
    engine.emit('into the void');
    await settled();
    expect([engine.watching, reports]).toEqual([0, []]);
  });

  test.each([
    [
      'bad input',
      new CommandError('invalid', 'This is not a date.'),
      { code: 'invalid', message: 'This is not a date.' },
      0,
    ],
    [
      'what is not there',
      new CommandError('not-found', 'It is gone.'),
      { code: 'not-found', message: 'It is gone.' },
      0,
    ],
    ['a refusal', new CommandError('refused', 'Not now.'), { code: 'refused', message: 'Not now.' }, 0],
    ['a bug', new TypeError('x is undefined: secret'), bug, 1],
    ['a bug that is no error', 'secret', bug, 1],
  ])('%s is told to the page, and to us when it is ours', async (_, thrown, error, reported) => {
    const engine = fakeEngine();
    engine.fail = thrown;
    const { near, far } = portPair(pageSender);
    const heard = listen(near);
    const reports: unknown[] = [];
    servePort(far, engine, (thrownHere) => reports.push(thrownHere));
    near.post(watch);
    near.post(send);
    await settled();
    expect(heard()).toEqual([{ t: 'hello' }, { t: 'failed', id: 1, error }, { t: 'failed', id: 2, error }]);
    expect(reports).toEqual(Array.from({ length: 2 * reported }, () => thrown));
  });

  test('where there is no engine everything is answered with the reason, and a content script is hung up on', async () => {
    const { near, far } = portPair(pageSender);
    const heard = listen(near);
    refusePort(far, new Error('the database is locked'));
    near.post(watch);
    near.post(send);
    near.post('nonsense');
    await settled();
    const error = { code: 'engine-gone', message: expect.stringContaining('the database is locked') };
    expect(heard()).toEqual([{ t: 'hello' }, { t: 'failed', id: 1, error }, { t: 'failed', id: 2, error }]);

    const script = portPair(contentSender);
    const told = listen(script.near);
    let hungUp = false;
    script.near.onDisconnect(() => {
      hungUp = true;
    });
    refusePort(script.far, new Error('the database is locked'));
    await settled();
    expect([told(), hungUp]).toEqual([[], true]);
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

function listen(port: ReturnType<typeof portPair>['near']): () => EngineMessage[] {
  const heard: EngineMessage[] = [];
  port.onMessage((message) => heard.push(message as EngineMessage));
  return () => heard;
}

/** An engine that writes down what it is asked. */
function fakeEngine() {
  const listeners = new Set<(value: unknown) => void>();
  const engine = {
    did: [] as string[],
    callers: [] as (number | undefined)[],
    left: [] as [number, number][],
    reported: [] as [number, number, string][],
    fail: undefined as unknown,
    emit: (value: unknown) => {
      for (const listener of listeners) listener(value);
    },
    get watching() {
      return listeners.size;
    },
    query(name: string, _: unknown, { tabId }: { tabId: number | undefined }) {
      engine.did.push(`query ${name}`);
      engine.callers.push(tabId);
      return new Observable<never>((subscriber) => {
        if (engine.fail !== undefined) return subscriber.error(engine.fail);
        const listener = (value: unknown) => subscriber.next(value as never);
        listeners.add(listener);
        return () => listeners.delete(listener);
      });
    },
    async command(name: string, _: unknown, { tabId }: { tabId: number | undefined }) {
      engine.did.push(`command ${name}`);
      engine.callers.push(tabId);
      if (engine.fail !== undefined) return Promise.reject<never>(engine.fail as Error);
      return { value: null as never, undo: undefined };
    },
    report(tab: number, frame: number, _: unknown, host: string) {
      engine.did.push(`report ${tab}`);
      engine.reported.push([tab, frame, host]);
    },
    leave(tab: number, frame: number) {
      engine.left.push([tab, frame]);
    },
  };
  return engine satisfies ServedEngine;
}
