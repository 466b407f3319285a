import { describe, expect, test } from 'vitest';
import type { BridgeError } from '../../lib/bridge/contract';
import { EngineClient } from '../../lib/bridge/engine-client';
import { TestLine } from './line';
import { settled } from './settled';

const note = { clientId: 'cli_a', text: 'Hello', private: false } as never;

describe('a live query lives as long as somebody watches (B1)', () => {
  test('it is asked once the engine says hello, and each result is passed on', async () => {
    const { line, client } = await connected({ hello: false });
    const seen: unknown[] = [];
    client.watch('tags', {}, (tags) => seen.push(tags));
    await settled();
    expect(line.last.heard).toEqual([]);
    line.last.say({ t: 'hello' });
    await settled();
    const [asked] = line.last.of('watch');
    expect(asked).toMatchObject({ name: 'tags', args: {} });
    for (const result of [[], [{ id: 'tag_a' }]]) line.last.say({ t: 'result', id: asked?.id ?? -1, result });
    await settled();
    expect(seen).toEqual([[], [{ id: 'tag_a' }]]);
  });

  test('the engine is told when nobody watches any more, and later results go nowhere', async () => {
    const { line, client } = await connected();
    const seen: unknown[] = [];
    const stop = client.watch('tags', {}, (tags) => seen.push(tags));
    await settled();
    const id = line.last.of('watch')[0]?.id ?? -1;
    stop();
    stop();
    line.last.say({ t: 'result', id, result: [] });
    await settled();
    expect(line.last.of('unwatch')).toEqual([{ t: 'unwatch', id }]);
    expect(seen).toEqual([]);
  });

  test('a query that fails tells who watches it', async () => {
    const { line, client } = await connected();
    const failures: BridgeError[] = [];
    client.watch(
      'tags',
      {},
      () => undefined,
      (error) => failures.push(error),
    );
    await settled();
    const error = { code: 'bug', message: 'Something went wrong.' } as const;
    line.last.say({ t: 'failed', id: line.last.of('watch')[0]?.id ?? -1, error });
    await settled();
    expect(failures).toEqual([error]);
  });
});

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

describe('a command is carried out once or reported as unsure (B3)', () => {
  test('one that has not left yet waits for the engine', async () => {
    const { line, client } = await connected({ hello: false });
    const answer = client.send('addNote', note);
    await settled();
    line.last.say({ t: 'hello' });
    await settled();
    const [sent] = line.last.of('send');
    expect(sent).toMatchObject({ name: 'addNote', args: note });
    line.last.say({ t: 'answer', id: sent?.id ?? -1, answer: { value: 'not_a', undo: 'token' } });
    expect(await answer).toEqual({ value: 'not_a', undo: 'token' });
  });

  test('one that was under way is not sent again: it may have been carried out', async () => {
    const { line, client } = await connected();
    const outcome = client.send('addNote', note).catch((error: unknown) => error);
    await settled();
    await restart(line);
    expect(await outcome).toMatchObject({
      code: 'engine-gone',
      message: expect.stringContaining('repeat it if not'),
    });
    expect(line.last.of('send')).toEqual([]);
  });

  test('a refusal is told with its reason', async () => {
    const { line, client } = await connected();
    const outcome = client.send('addNote', note).catch((error: unknown) => error);
    await settled();
    const error = { code: 'not-found', message: 'This client is not there any more.' } as const;
    line.last.say({ t: 'failed', id: line.last.of('send')[0]?.id ?? -1, error });
    expect(await outcome).toEqual(error);
  });

  test('answers find their commands, in whatever order they come', async () => {
    const { line, client } = await connected();
    const [first, second] = [client.send('stopTimer', {}), client.send('removeDemo', {})];
    await settled();
    const [one, two] = line.last.of('send');
    line.last.say({ t: 'answer', id: two?.id ?? -1, answer: { value: null, undo: 'second' } });
    line.last.say({ t: 'answer', id: one?.id ?? -1, answer: { value: null, undo: 'first' } });
    expect([(await first).undo, (await second).undo]).toEqual(['first', 'second']);
  });

  test('what no line can carry is refused at once and breaks nothing', async () => {
    const { line, client } = await connected();
    await expect(client.send('setSetting', { key: 'theme', value: () => 1 })).rejects.toThrow();
    const answer = client.send('stopTimer', {});
    await settled();
    line.last.say({
      t: 'answer',
      id: line.last.of('send')[0]?.id ?? -1,
      answer: { value: null, undo: undefined },
    });
    expect((await answer).value).toBeNull();
  });

  test('a client that was closed answers nothing more and connects no more', async () => {
    const { line, client } = await connected();
    const underway = client.send('stopTimer', {}).catch((error: unknown) => error);
    await settled();
    client.close();
    const later = client.send('stopTimer', {}).catch((error: unknown) => error);
    for (const outcome of [underway, later]) expect(await outcome).toMatchObject({ code: 'engine-gone' });
    await settled();
    line.passTime();
    await settled();
    expect(line.ends).toHaveLength(1);
    expect(line.last.gone).toBe(true);
  });

  test('a client that was closed while it was connecting stays closed', async () => {
    const { line, client } = await connected({ hello: false });
    client.close();
    await settled();
    line.passTime();
    await settled();
    expect(line.ends).toHaveLength(1);
    expect(line.last.gone).toBe(true);
  });
});

async function connected({ hello = true } = {}): Promise<{ line: TestLine; client: EngineClient }> {
  const line = new TestLine();
  const client = new EngineClient(line);
  await settled();
  if (hello) line.last.say({ t: 'hello' });
  await settled();
  return { line, client };
}

/** The engine goes and is there again at once. */
async function restart(line: TestLine): Promise<void> {
  line.last.port.disconnect();
  await settled();
  line.last.say({ t: 'hello' });
  await settled();
}
