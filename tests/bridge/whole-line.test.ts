import { describe, expect, test } from 'vitest';
import type { BridgeError, ClientCard, PageView } from '../../lib/bridge/contract';
import { EngineClient } from '../../lib/bridge/engine-client';
import { servePort } from '../../lib/bridge/serve-engine';
import type { Port } from '../../lib/platform/port';
import { MemoryStore } from '../engine/memory-store';
import { type Driven, holdWorld, openEngine } from '../engine/open-engine';
import { observation } from '../engine/see-mail';
import { TestLine } from './line';
import { contentSender, portPair } from './port-pair';

describe('a page, the line and a whole engine', () => {
  test('a mail is seen, its client made, tagged and timed; every change arrives by itself', async () => {
    const { client, script } = await open();
    const page = latest<PageView>((next) => client.watch('page', {}, next));
    const zoe = { address: 'zoe@elsewhere.example', name: 'Zoe', role: 'from' } as const;
    script.post({ ...observation({ people: [zoe], client: 0 }), own: 'nadia@our-company.example' });
    expect(await page.until(({ kind }) => kind === 'stranger')).toMatchObject({ person: zoe });

    const { value: id } = await client.send('newClient', { name: 'Elsewhere', person: zoe });
    expect(await page.until(({ kind }) => kind === 'client')).toMatchObject({ clientId: id });
    const card = latest<ClientCard | undefined>((next) => client.watch('client', { clientId: id }, next));
    const { undo } = await client.send('setTag', { clientId: id, tag: { name: 'VIP' }, on: true });
    await card.until((seen) => seen?.tags.length === 1);
    if (undo) await client.send('undo', { token: undo });
    await card.until((seen) => seen?.tags.length === 0);
    await client.send('edit', { type: 'client', id, changes: { banner: 'Careful' } });
    await card.until((seen) => seen?.client.banner === 'Careful');
    await client.send('edit', { type: 'client', id, changes: { banner: undefined } });
    await card.until((seen) => seen?.client.banner === undefined);
    client.close();
  });

  test('an engine that restarts is asked again, and what was committed is there', async () => {
    const store = new MemoryStore();
    const { client, line, driven } = await open(store);
    const { value: id } = await client.send('newClient', { name: 'Kept' });
    const card = latest<ClientCard | undefined>((next) => client.watch('client', { clientId: id }, next));
    await card.until((seen) => seen?.client.name === 'Kept');
    line.running = false;
    for (const port of served.splice(0)) port.disconnect();
    await driven.engine.close();
    const again = await openEngine(holdWorld({ store }));
    serveWith(line, again);
    line.running = true;
    line.passTime();
    const { value: note } = await client.send('addNote', {
      clientId: id,
      text: 'After the restart',
      private: false,
    });
    expect((await card.until((seen) => seen?.notes.length === 1))?.notes[0]?.id).toBe(note);
    client.close();
  });

  test('bad input arrives as a reason that can be shown', async () => {
    const { client, driven } = await open();
    const outcome = await client.send('newClient', { name: ' ' }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'invalid', message: expect.stringContaining('name') });
    const unknown = await client.send('fly' as 'stopTimer', {}).catch((error: unknown) => error);
    expect(unknown).toMatchObject({ code: 'invalid', message: expect.stringContaining('fly') });
    const { value: clientId } = await client.send('newClient', { name: 'Kept' });
    const wrong = client.send('setDomain', { clientId, domain: 'no domain', on: true });
    await expect(wrong).rejects.toMatchObject({ reason: 'not-a-domain', about: 'no domain' });
    const failures: BridgeError[] = [];
    client.watch(
      'dragons' as 'tags',
      {},
      () => undefined,
      (error) => failures.push(error),
    );
    await client.send('stopTimer', {});
    expect(failures).toMatchObject([{ code: 'invalid' }]);
    expect(driven.held.reports).toEqual([]);
    client.close();
  });
});

const served: Port[] = [];

async function open(store = new MemoryStore()) {
  const driven = await openEngine(holdWorld({ store }));
  const line = new TestLine();
  serveWith(line, driven);
  const client = new EngineClient(line);
  const { near: script, far } = portPair(contentSender);
  servePort(far, driven.engine, (error) => driven.held.reports.push(error));
  return { client, line, driven, script };
}

function serveWith(line: TestLine, driven: Driven): void {
  line.serve = (port) => {
    served.push(port);
    servePort(port, driven.engine, (error) => driven.held.reports.push(error));
  };
}

/** Follows a live query and waits for a result that fits. */
function latest<T>(watch: (next: (value: T) => void) => void): {
  until(fits: (value: T) => boolean): Promise<T>;
} {
  const waiting: { fits: (value: T) => boolean; resolve: (value: T) => void }[] = [];
  let present: { value: T } | undefined;
  watch((value) => {
    present = { value };
    for (const { fits, resolve } of waiting) if (fits(value)) resolve(value);
  });
  return {
    until: (fits) =>
      new Promise((resolve) => {
        if (present && fits(present.value)) resolve(present.value);
        else waiting.push({ fits, resolve });
      }),
  };
}
