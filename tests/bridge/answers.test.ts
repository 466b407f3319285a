import { describe, expect, test, vi } from 'vitest';
import { refusePort, servePort } from '../../lib/bridge/serve-engine';
import { CommandError } from '../../lib/engine/command-error';
import { fakeEngine, listen, send, watch } from './fake-engine';
import { contentSender, pageSender, portPair } from './port-pair';
import { settled } from './settled';

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
