import { describe, expect, test } from 'vitest';
import type { BridgeError } from '../../lib/bridge/contract';
import { connected } from './line';
import { settled } from './settled';

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
