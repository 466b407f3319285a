import { describe, expect, test } from 'vitest';
import type { BridgeError } from '../../lib/bridge/contract';
import { servePort } from '../../lib/bridge/serve-engine';
import { WaitingLines } from '../../lib/bridge/waiting-lines';
import { fakeEngine, listen, send, watch } from './fake-engine';
import { contentSender, pageSender, portPair } from './port-pair';
import { settled } from './settled';

const why: BridgeError = { code: 'cannot-open', message: 'The database is locked.' };

describe('a line that is opened before there is an engine waits for it (B2)', () => {
  test('and is then served with all that was said on it, in order', async () => {
    const lines = new WaitingLines(Promise.resolve());
    const { near, far } = portPair(pageSender);
    const heard = listen(near);
    lines.take(far);
    near.post(watch);
    await settled();
    expect(heard()).toEqual([]);
    const engine = fakeEngine();
    lines.serve((port) => servePort(port, engine, () => undefined));
    near.post(send);
    await settled();
    expect(heard()).toMatchObject([{ t: 'hello' }, { t: 'answer', id: send.id }]);
    expect(engine.watching).toBe(1);
  });

  test('one that comes later is served at once; one that went away never is', async () => {
    const lines = new WaitingLines(Promise.resolve());
    const gone = portPair(pageSender);
    lines.take(gone.far);
    gone.near.disconnect();
    await settled();
    const served: unknown[] = [];
    lines.serve((port) => served.push(port));
    const late = portPair(pageSender);
    lines.take(late.far);
    expect(served).toEqual([late.far]);
  });

  test('is told why when it takes long, also when it came after the reason was known', async () => {
    let patienceEnds = (): void => undefined;
    const lines = new WaitingLines(
      new Promise((resolve) => {
        patienceEnds = resolve;
      }),
    );
    const [early, late] = [portPair(pageSender), portPair(pageSender)];
    const heard = [listen(early.near), listen(late.near)];
    lines.take(early.far);
    lines.explain(why);
    await settled();
    expect(heard[0]?.()).toEqual([]);
    patienceEnds();
    await settled();
    lines.take(late.far);
    await settled();
    const told = [{ t: 'waiting', error: why }];
    expect(heard.map((one) => one())).toEqual([told, told]);
  });

  test('a reason that has passed is not told, and nobody is told one once there is an engine', async () => {
    const lines = new WaitingLines(Promise.resolve());
    lines.explain(why);
    lines.explain(undefined);
    const { near, far } = portPair(pageSender);
    const heard = listen(near);
    lines.take(far);
    await settled();
    lines.serve(() => undefined);
    lines.explain(why);
    await settled();
    expect(heard()).toEqual([]);
  });

  test('a content script is told nothing (B4)', async () => {
    const lines = new WaitingLines(Promise.resolve());
    const { near, far } = portPair(contentSender);
    const heard = listen(near);
    lines.take(far);
    lines.explain(why);
    await settled();
    expect(heard()).toEqual([]);
  });

  test('what another engine may have answered meanwhile is not said again: the line is hung up', async () => {
    const lines = new WaitingLines(Promise.resolve());
    const { near, far } = portPair(pageSender);
    let hungUp = false;
    near.onDisconnect(() => {
      hungUp = true;
    });
    lines.take(far);
    near.post(send);
    await settled();
    lines.hangUp();
    const engine = fakeEngine();
    lines.serve((port) => servePort(port, engine, () => undefined));
    await settled();
    expect([hungUp, engine.did]).toEqual([true, []]);
  });
});
