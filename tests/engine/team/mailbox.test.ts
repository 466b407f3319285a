import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { eventually } from '../../harness/deadline';
import { type NatsServer, startNatsServer } from '../../harness/nats-server';
import { type Browser, TeamWorld } from './team-world';

// Browsers have one; this Node does not yet.
Object.assign(globalThis, { WebSocket });

let server: NatsServer;
beforeAll(async () => {
  server = await startNatsServer();
});
afterAll(() => server.close());

let places = 0;

/** A team of two who have met and use a mailbox; only one of them runs now. */
async function apart() {
  const world = new TeamWorld();
  const [ana, ben] = [await world.founder(), await world.browser()];
  await ana.letIn(ben, 'Ben');
  places += 1;
  const mailbox = { servers: [server.url], place: `place-${places}` };
  await ana.send('setMailbox', { mailbox });
  await ben.send('setMailbox', { mailbox });
  await left(ana);
  await left(ben);
  await ben.stop();
  return { ana, ben };
}

const boxOf = async (browser: Browser) => (await browser.ask('ways', {})).mailbox;
const left = (browser: Browser) =>
  eventually('all lies in the mailbox', async () => ((await boxOf(browser))?.holdsAll ? true : undefined));
const has = (browser: Browser, ...names: string[]) =>
  eventually(names.join(), async () =>
    JSON.stringify(await browser.clientNames()) === JSON.stringify(names) ? true : undefined,
  );

test('two who never run together get each other’s work, and neither is called in sync for it', async () => {
  const { ana, ben } = await apart();
  await ana.send('newClient', { name: 'Martin' });
  await left(ana);
  const device = (await ana.team()).members.flatMap(({ devices }) => devices).find(({ here }) => !here);
  expect(device).toMatchObject({ inSync: false, inMailbox: true });
  expect(device?.theyLack).toBeGreaterThan(0);
  await ana.stop();
  await ben.start();
  await has(ben, 'Martin');
  await ben.send('newClient', { name: 'Zimt' });
  await left(ben);
  await ben.stop();
  await ana.start();
  await has(ana, 'Martin', 'Zimt');
});

test('what was written while the server was away goes in once it is back, also after a restart', async () => {
  const { ana, ben } = await apart();
  await server.kill();
  await eventually('the mailbox is away', async () =>
    (await boxOf(ana))?.state === 'unreachable' ? true : undefined,
  );
  await ana.send('newClient', { name: 'Martin' });
  expect((await boxOf(ana))?.holdsAll).toBe(false);
  await ana.stop();
  await server.restart();
  await ana.start();
  await left(ana);
  await ana.stop();
  await ben.start();
  await has(ben, 'Martin');
});
