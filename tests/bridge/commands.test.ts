import { describe, expect, test } from 'vitest';
import { connected, restart } from './line';
import { settled } from './settled';

const note = { clientId: 'cli_a', text: 'Hello', private: false } as never;

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
