import { expect, it } from 'vitest';
import { openSignal } from '../../../lib/sync/identity/seal/signal';
import { TeamSignaling } from '../../../lib/sync/identity/seal/team-signaling';
import type { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import { SignalingHub } from './signaling-hub';
import { foundBy, letIn, memberId } from './team';

function speak(hub: SignalingHub, identity: TeamIdentity): TeamSignaling {
  return new TeamSignaling(hub.line(), identity, (error) => {
    throw error;
  });
}

/** The texts that come at this topic, one at a time. */
function listen(line: TeamSignaling, topic: string): () => Promise<string> {
  const came: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  line.subscribe(topic, (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const next = waiting.shift();
    if (next) next(text);
    else came.push(text);
  });
  return () => {
    const text = came.shift();
    return text === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(text);
  };
}

const text = (words: string) => new TextEncoder().encode(words);

/** Resolves when the server has this many subscriptions. */
async function subscribed(hub: SignalingHub, count: number): Promise<void> {
  while (hub.topics.length < count) await new Promise((resolve) => setImmediate(resolve));
}

it('the server sees neither topics, nor names, nor words', async () => {
  const hub = new SignalingHub();
  const ana = await foundBy();
  const ben = await letIn(ana, 'Ben');
  const heard = listen(speak(hub, ben), 'everybody');
  await subscribed(hub, 1);
  speak(hub, ana).publish('everybody', text('candidate 192.168.1.7'));
  expect(await heard()).toBe('candidate 192.168.1.7');
  for (const { topic, bytes } of hub.seen) {
    const seen = topic + Buffer.from(bytes).toString('latin1');
    for (const word of ['everybody', '192.168', 'Ana', ana.device.id]) expect(seen).not.toContain(word);
  }
});

it('a message to one device is read by that device alone', async () => {
  const hub = new SignalingHub();
  const ana = await foundBy();
  const ben = await letIn(ana, 'Ben');
  const carl = await letIn(ana, 'Carl');
  const heard = listen(speak(hub, ben), ben.device.id);
  await subscribed(hub, 1);
  speak(hub, ana).publish(ben.device.id, text('offer'));
  expect(await heard()).toBe('offer');
  const { topic, bytes } = hub.seen[0]!;
  expect(await openSignal(carl, { topic, sealed: bytes })).toBeUndefined();
  expect(await openSignal(ben, { topic: 'another', sealed: bytes })).toBeUndefined();
});

it('a device that was away is heard, and answered so that who was removed meanwhile reads nothing', async () => {
  const hub = new SignalingHub();
  const ana = await foundBy();
  const carl = await letIn(ana, 'Carl');
  const ben = await letIn(ana, 'Ben');
  await ana.remove({ members: [memberId('Carl')] });
  const [lineOfAna, lineOfBen] = [speak(hub, ana), speak(hub, ben)];
  const atAna = listen(lineOfAna, 'everybody');
  const atBen = listen(lineOfBen, ben.device.id);
  await subscribed(hub, 3);
  lineOfBen.publish('everybody', text('here I am'));
  expect(await atAna()).toBe('here I am');
  const before = hub.seen.length;
  lineOfAna.publish(ben.device.id, text('come'));
  expect(await atBen()).toBe('come');
  for (const { topic, bytes } of hub.seen.slice(before)) {
    expect(await openSignal(carl, { topic, sealed: bytes })).toBeUndefined();
  }
});

it('what a removed device says is not heard', async () => {
  const hub = new SignalingHub();
  const ana = await foundBy();
  const carl = await letIn(ana, 'Carl');
  const ben = await letIn(ana, 'Ben');
  const lineOfCarl = speak(hub, carl);
  await ana.remove({ members: [memberId('Carl')] });
  await ben.merge(ana.entries());
  const heard = listen(speak(hub, ben), 'everybody');
  await subscribed(hub, 2);
  lineOfCarl.publish('everybody', text('from Carl'));
  while (hub.seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const { topic, bytes } = hub.seen[0]!;
  expect(await openSignal(ben, { topic, sealed: bytes })).toBeUndefined();
  speak(hub, ana).publish('everybody', text('from Ana'));
  expect(await heard()).toBe('from Ana');
});

it('a device that was removed while it was away is told so when it calls, and nothing newer', async () => {
  const hub = new SignalingHub();
  const ana = await foundBy();
  const carl = await letIn(ana, 'Carl');
  await ana.remove({ members: [memberId('Carl')] });
  await ana.rename('Without Carl');
  const [lineOfAna, lineOfCarl] = [speak(hub, ana), speak(hub, carl)];
  lineOfAna.subscribe('everybody', () => undefined);
  lineOfCarl.subscribe('everybody', () => undefined);
  await subscribed(hub, 5);
  lineOfCarl.publish('everybody', text('here I am'));
  await expect.poll(() => carl.ending?.name).toBe('Ana');
  expect(carl.current).toBe(false);
  expect(carl.state.name).toBe('Studio');
  expect(carl.keyOf(ana.epoch!.id)).toBeUndefined();
});
