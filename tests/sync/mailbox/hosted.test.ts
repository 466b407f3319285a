import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NatsServer, startNatsServer } from '../../harness/nats-server';
import { ROOT } from '../../harness/paths';
import { bytesOf, type Device, openDevice } from './box';

const PASSWORD = 'thirty random characters in here';
let server: NatsServer;
const devices: Device[] = [];
const open = (...args: Parameters<typeof openDevice>) => {
  const device = openDevice(...args);
  devices.push(device);
  return device;
};

/** The documented accounts, on a server with loopback ports and without a certificate. */
beforeAll(async () => {
  const text = readFileSync(join(ROOT, 'docs/hosting/mailbox.conf'), 'utf8');
  const accounts = text.slice(text.indexOf('accounts {'), text.indexOf('# For three servers'));
  expect(accounts).toContain('TEAM_PASSWORD');
  server = await startNatsServer({ more: accounts.replace('$TEAM_PASSWORD', `"${PASSWORD}"`) });
});

afterAll(async () => {
  await Promise.all(devices.map(({ mailbox }) => mailbox.close()));
  await server.close();
});

describe('the configuration in docs/hosting', () => {
  const team = { team: 'k3f9', user: 'k3f9', password: PASSWORD };

  it('lets members make their box, write, read, signal and make room', async () => {
    const [ana, ben] = [open(server.url, 'a', team), open(server.url, 'b', team)];
    await ana.mailbox.send('book', bytesOf('one'));
    await ben.read(1);
    expect(ben.came).toEqual(['one']);
    for (const text of ['first', 'second']) {
      await ben.mailbox.compact('book', async () => bytesOf(text));
    }
    const newcomer = open(server.url, 'c', team);
    await newcomer.until(({ caughtUp }) => caughtUp);
    expect(newcomer.came).toEqual(['first', 'second']);
  });

  it('lets nobody in with a wrong password, and the status says so', async () => {
    const stranger = open(server.url, 'd', { ...team, password: 'guessed' });
    await stranger.until(({ state }) => state.kind === 'refused');
    expect(stranger.mailbox.status.caughtUp).toBe(false);
  });

  it('lets a member look into no other box', async () => {
    const member = open(server.url, 'e', { ...team, team: 'other' });
    await member.until(({ state }) => state.kind !== 'connecting');
    expect(member.mailbox.status.state.kind).toMatch(/refused|unreachable/);
    expect(member.came).toEqual([]);
  });
});
