import { expect, it } from 'vitest';
import { InviteSignaling } from '../../../lib/sync/identity/seal/invite-signaling';
import { SignalingHub } from './signaling-hub';

const report = (error: unknown) => {
  throw error;
};

it('two with the same invite hear each other; the server and another invite hear nothing', async () => {
  const hub = new SignalingHub();
  const seed = new Uint8Array(16).fill(7);
  const [ana, ben] = [
    new InviteSignaling(hub.line(), seed, report),
    new InviteSignaling(hub.line(), seed, report),
  ];
  const heard = new Promise<Uint8Array>((resolve) => void ana.subscribe('everybody', resolve));
  while (hub.topics.length === 0) await new Promise((resolve) => setImmediate(resolve));
  hub.publish(hub.topics[0]!, new Uint8Array(100));
  ben.publish('everybody', new TextEncoder().encode('here I am'));
  expect(new TextDecoder().decode(await heard)).toBe('here I am');
  const { topic, bytes } = hub.seen.at(-1)!;
  expect(topic).toMatch(/^[0-9a-z]{52}$/);
  expect(Buffer.from(bytes).includes('here')).toBe(false);

  const stranger = new InviteSignaling(hub.line(), new Uint8Array(16), report);
  stranger.publish('everybody', Uint8Array.of(1));
  while (hub.seen.length < 3) await new Promise((resolve) => setImmediate(resolve));
  expect(hub.seen.at(-1)!.topic).not.toBe(topic);
  ana.close();
  expect(hub.topics).toEqual([]);
});
