import { describe, expect, test } from 'vitest';
import { EngineClient } from '../../lib/bridge/engine-client';
import { connected, restart, TestLine } from './line';
import { settled } from './settled';

const note = { clientId: 'cli_a', text: 'Hello', private: false } as never;

describe('the line heals by itself (B2)', () => {
  test('after an engine restart every live query is asked again, ended ones are not', async () => {
    const { line, client } = await connected();
    client.watch('tags', {}, () => undefined);
    client.watch('timer', {}, () => undefined);
    const stop = client.watch('status', {}, () => undefined);
    await settled();
    stop();
    await restart(line);
    expect(line.ends).toHaveLength(2);
    expect(line.last.of('watch').map(({ name }) => name)).toEqual(['tags', 'timer']);
  });

  test('while the engine is away it is woken, patiently, and then less and less often', async () => {
    const { line } = await connected();
    line.passTime();
    line.running = false;
    line.last.port.disconnect();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 15; attempt += 1) {
      await settled();
      if (line.waits.length > 0) pauses.push(Math.min(...line.waits));
      line.passTime();
    }
    await settled();
    expect(line.wakes).toBeGreaterThan(5);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBeGreaterThan(pauses[0] ?? 0);
    line.running = true;
    line.passTime();
    await settled();
    line.last.say({ t: 'hello' });
    await settled();
    expect(line.last.gone).toBe(false);
  });

  test('a page that comes back from the back/forward cache connects anew, though nobody told it', async () => {
    const { line, client } = await connected();
    client.watch('tags', {}, () => undefined);
    await settled();
    client.reconnect();
    await settled();
    line.last.say({ t: 'hello' });
    await settled();
    expect(line.ends.map(({ gone }) => gone)).toEqual([true, false]);
    expect(line.last.of('watch').map(({ name }) => name)).toEqual(['tags']);
  });

  test('also when it went there before the engine had said hello', async () => {
    const { line, client } = await connected({ hello: false });
    client.watch('tags', {}, () => undefined);
    client.reconnect();
    await settled();
    line.passTime();
    await settled();
    line.last.say({ t: 'hello' });
    await settled();
    expect(line.ends).toHaveLength(2);
    expect(line.last.of('watch')).toHaveLength(1);
  });

  test('a line that died without a word is found out by the next thing said on it, which is said again', async () => {
    const { line, client } = await connected();
    const [dead] = line.ends;
    // As in Chrome: the port is closed, the event has not come (and may never).
    Object.assign(dead ?? {}, { gone: true });
    dead?.port.disconnect();
    client.watch('tags', {}, () => undefined);
    const answer = client.send('addNote', note);
    await settled();
    line.passTime();
    await settled();
    line.last.say({ t: 'hello' });
    await settled();
    expect(line.last.of('watch').map(({ name }) => name)).toEqual(['tags']);
    const [sent] = line.last.of('send');
    line.last.say({ t: 'answer', id: sent?.id ?? -1, answer: { value: 'not_a', undo: undefined } });
    expect(await answer).toEqual({ value: 'not_a', undo: undefined });
  });

  test('results of a line that was given up do not mix with those of the new one', async () => {
    const { line, client } = await connected();
    const seen: unknown[] = [];
    client.watch('tags', {}, (tags) => seen.push(tags));
    await settled();
    const [old] = line.ends;
    const id = old?.of('watch')[0]?.id ?? -1;
    old?.say({ t: 'result', id, result: ['old'] });
    client.reconnect();
    await settled();
    line.last.say({ t: 'hello' });
    line.last.say({ t: 'result', id, result: ['new'] });
    await settled();
    expect(seen).toEqual([['new']]);
  });

  test('a browser that refuses to connect (the extension was removed) throws nothing and is asked again', async () => {
    const line = new TestLine();
    line.refused = true;
    const client = new EngineClient(line);
    client.watch('tags', {}, () => undefined);
    for (let turn = 0; turn < 5; turn += 1) {
      await settled();
      line.passTime();
    }
    line.refused = false;
    await settled();
    line.passTime();
    await settled();
    line.last.say({ t: 'hello' });
    await settled();
    expect(line.last.of('watch')).toHaveLength(1);
    client.close();
  });

  test('every live query is told when the engine stays away, not when it comes back soon', async () => {
    const { line, client } = await connected();
    const failures: string[] = [];
    client.watch(
      'tags',
      {},
      () => undefined,
      ({ code }) => failures.push(code),
    );
    await restart(line);
    line.passTime();
    await settled();
    expect(failures).toEqual([]);
    line.running = false;
    line.last.port.disconnect();
    for (let turn = 0; turn < 4; turn += 1) {
      await settled();
      line.passTime();
    }
    await settled();
    expect(failures).toEqual(['reconnecting']);
    client.close();
  });
});
