import { describe, expect, test } from 'vitest';
import type { BridgeError } from '../../lib/bridge/contract';
import type { EngineClient } from '../../lib/bridge/engine-client';
import { connected } from './line';
import { settled } from './settled';

const error: BridgeError = { code: 'second-engine', message: 'Another engine runs.' };

function failuresOf(client: EngineClient, name: 'tags' | 'timer'): string[] {
  const failures: string[] = [];
  client.watch(
    name,
    {},
    () => undefined,
    ({ code }) => failures.push(code),
  );
  return failures;
}

describe('an engine that can not start yet says why (B2)', () => {
  test('to every live query, those that are asked later too, and not that it is reconnecting', async () => {
    const { line, client } = await connected({ hello: false });
    const early = failuresOf(client, 'tags');
    line.last.say({ t: 'waiting', error });
    await settled();
    const late = failuresOf(client, 'timer');
    line.passTime();
    await settled();
    expect([early, late]).toEqual([['second-engine'], ['second-engine']]);
  });

  test('once it can, everything is asked on the same line, and nothing fails any more', async () => {
    const { line, client } = await connected({ hello: false });
    failuresOf(client, 'tags');
    const answer = client.send('addNote', { clientId: 'cli_a', text: 'Hello', private: false } as never);
    line.last.say({ t: 'waiting', error });
    line.last.say({ t: 'hello' });
    await settled();
    const late = failuresOf(client, 'timer');
    await settled();
    expect(late).toEqual([]);
    expect(line.ends).toHaveLength(1);
    expect(line.last.of('watch').map(({ name }) => name)).toEqual(['tags', 'timer']);
    const [sent] = line.last.of('send');
    line.last.say({ t: 'answer', id: sent?.id ?? -1, answer: { value: 'not_a', undo: undefined } });
    expect(await answer).toMatchObject({ value: 'not_a' });
  });

  test('one that waits beside an engine that answers is not heeded', async () => {
    const { line, client } = await connected();
    const failures = failuresOf(client, 'tags');
    line.last.say({ t: 'waiting', error });
    await settled();
    expect(failures).toEqual([]);
  });
});
