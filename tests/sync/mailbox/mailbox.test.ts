import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NatsServer, startNatsServer } from '../../harness/nats-server';
import { bytesOf, type Device, limitBox, openDevice } from './box';

let server: NatsServer;
let devices: Device[];

const open = (...args: Parameters<typeof openDevice> extends [string, ...infer R] ? R : never) => {
  const device = openDevice(server.url, ...args);
  devices.push(device);
  return device;
};

beforeEach(async () => {
  devices = [];
  server = await startNatsServer();
});

afterEach(async () => {
  await Promise.all(devices.map(({ mailbox }) => mailbox.close()));
  await server.close();
});

describe('the mailbox on a real server', () => {
  it('keeps letters for who comes later, and gives nobody their own', async () => {
    const ana = open('a');
    await ana.mailbox.send('book', bytesOf('one'));
    await ana.mailbox.send('ledger', bytesOf('two'));
    await ana.mailbox.close();
    const ben = open('b');
    await ben.letters(2);
    expect(ben.came).toEqual(['one', 'two']);
    await ben.until(({ caughtUp }) => caughtUp);
    const again = open('a', { disk: ana.disk });
    await again.until(({ caughtUp }) => caughtUp);
    expect(again.came).toEqual([]);
  });

  it('carries letters of more than a message may have, also of 10 MB', async () => {
    const [ana, ben] = [open('a'), open('b')];
    await ana.mailbox.send('book', new Uint8Array(1_048_577).fill(1));
    await ana.mailbox.send('book', new Uint8Array(10_000_000).fill(2));
    await ana.mailbox.send('book', bytesOf('small'));
    await ben.letters(3);
    expect(ben.came).toEqual(['1048577 bytes', '10000000 bytes', 'small']);
  });

  it('stores the same bytes once, however often they are sent', async () => {
    const [ana, ben] = [open('a'), open('b')];
    for (let time = 0; time < 3; time += 1) await ana.mailbox.send('book', bytesOf('once'));
    await ana.mailbox.send('book', bytesOf('last'));
    await ben.letters(2);
    expect(ben.came).toEqual(['once', 'last']);
  });

  it('loses and doubles nothing when the server is killed while many letters are on their way', async () => {
    const [ana, ben] = [open('a'), open('b')];
    const texts = Array.from({ length: 3_000 }, (_, at) => `letter ${at}`);
    const sent = texts.map((text) => ana.mailbox.send('book', bytesOf(text)));
    await ben.letters(200);
    await server.kill();
    await ana.until(({ state }) => state.kind === 'unreachable');
    await server.restart();
    for (const { mailbox } of [ana, ben]) mailbox.hurry();
    await Promise.all(sent);
    await ben.letters(3_000);
    expect([...ben.came].sort()).toEqual([...texts].sort());
  });

  it('goes on after the last letter on disk, not from the beginning', async () => {
    const ana = open('a');
    const first = open('b');
    await ana.mailbox.send('book', bytesOf('read'));
    await first.letters(1);
    await first.until(({ caughtUp }) => caughtUp);
    await first.mailbox.close();
    await ana.mailbox.send('book', bytesOf('new'));
    const second = open('b', { disk: first.disk });
    await second.letters(1);
    expect(second.came).toEqual(['new']);
    expect([first.renewals(), second.renewals()]).toEqual([1, 0]);
  });

  it('reads everything again, and is asked for everything, when the server was set up anew', async () => {
    const ana = open('a');
    await ana.mailbox.send('book', bytesOf('anew'));
    const ben = open('b', { disk: { cursor: { made: 'another stream', seq: 1_000 } } });
    await ben.letters(1);
    expect(ben.came).toEqual(['anew']);
    expect(ben.renewals()).toBe(1);
  });

  it('carries signaling between devices that are there, and stores none of it', async () => {
    const [ana, ben] = [open('a'), open('b')];
    await Promise.all([ana, ben].map(({ until }) => until(({ state }) => state.kind === 'connected')));
    const heard = new Promise<string>((resolve) => {
      ben.mailbox.signaling.subscribe('a topic', (sealed) => resolve(new TextDecoder().decode(sealed)));
    });
    // The subscription travels on another line than the message.
    const again = setInterval(() => ana.mailbox.signaling.publish('a topic', bytesOf('hello')), 50);
    expect(await heard).toBe('hello');
    clearInterval(again);
    expect(ben.came).toEqual([]);
  });
});

describe('a mailbox that is compacted', () => {
  const all = (device: Device) => `everything up to ${device.disk.cursor?.seq ?? 0}`;
  const compact = (device: Device) => device.mailbox.compact('book', async () => bytesOf(all(device)));

  it('keeps the newest two snapshots and what came after the older of them', async () => {
    const [ana, ben] = [open('a'), open('b')];
    for (const text of ['1', '2', '3']) await ana.mailbox.send('book', bytesOf(text));
    await ben.read(3);
    expect(await compact(ben)).toBe(0);
    await ana.mailbox.send('book', bytesOf('4'));
    await ana.mailbox.send('other', bytesOf('another document'));
    await ben.read(6);
    expect(await compact(ben)).toBe(3);
    const newcomer = open('c');
    await newcomer.letters(4);
    await newcomer.until(({ caughtUp }) => caughtUp);
    expect(newcomer.came).toEqual(['everything up to 3', '4', 'another document', 'everything up to 6']);
  });

  it('loses nothing that an author sent while it was compacted', async () => {
    const [ana, ben] = [open('a'), open('b')];
    await ana.mailbox.send('book', bytesOf('1'));
    await ben.read(1);
    await compact(ben);
    const raced = ben.mailbox.compact('book', async () => {
      const sealed = bytesOf(all(ben));
      // It is stored after the snapshot was made and before older letters are purged.
      await ana.mailbox.send('book', bytesOf('from offline'));
      return sealed;
    });
    await raced;
    const newcomer = open('c');
    await newcomer.until(({ caughtUp }) => caughtUp);
    expect(newcomer.came).toContain('from offline');
  });

  it('purges nothing for a snapshot that holds nothing', async () => {
    const [ana, ben] = [open('a'), open('b')];
    await ben.until(({ state }) => state.kind === 'connected');
    await compact(ben);
    await ana.mailbox.send('book', bytesOf('1'));
    expect(await ben.mailbox.compact('book', async () => bytesOf('second'))).toBe(0);
    const newcomer = open('c');
    await newcomer.letters(3);
    expect(newcomer.came).toEqual(['everything up to 0', '1', 'second']);
  });

  it('is whole even when its newest snapshot is bad', async () => {
    const [ana, ben] = [open('a'), open('b')];
    await ana.mailbox.send('book', bytesOf('1'));
    await ben.read(1);
    await compact(ben);
    await ana.mailbox.send('book', bytesOf('2'));
    await ben.read(3);
    await ben.mailbox.compact('book', async () => bytesOf('rubbish'));
    const newcomer = open('c');
    await newcomer.until(({ caughtUp }) => caughtUp);
    expect(newcomer.came).toEqual(['everything up to 1', '2', 'rubbish']);
  });
});

describe('a mailbox with limits', () => {
  it('says that it is full, keeps what waits, and goes on when there is room', async () => {
    const ana = open('a');
    await ana.until(({ state }) => state.kind === 'connected');
    await limitBox(server.url, 20_000);
    const sent = Array.from({ length: 30 }, (_, at) =>
      ana.mailbox.send('book', new Uint8Array(1_000).fill(at)),
    );
    await ana.until(({ state }) => state.kind === 'full');
    expect(ana.mailbox.status.waiting).toBeGreaterThan(0);
    const admin = open('z');
    await admin.until(({ state }) => state.kind === 'connected');
    expect(await admin.mailbox.fill()).toBeGreaterThan(0.8);
    await limitBox(server.url, 1_000_000);
    ana.mailbox.hurry();
    await Promise.all(sent);
    expect(ana.mailbox.status.waiting).toBe(0);
  });
});
