import {
  type EnvelopeDraft,
  openEnvelope,
  sealEnvelope,
} from '../../../../lib/sync/identity/seal/seal-envelope';
import { openSignal, sealSignal, topicOf } from '../../../../lib/sync/identity/seal/signal';
import type { TeamIdentity } from '../../../../lib/sync/identity/team-identity';
import { connect, linked, newWire } from '../wire';
import type { Dice } from './dice';

/** What somebody on the line, or at the mailbox, has of one message. */
export type Captured =
  | { readonly kind: 'envelope'; readonly bytes: Uint8Array }
  | { readonly kind: 'signal'; readonly topic: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'session';
      /** Both ends as the handshake knows them; `a` began. */
      readonly ends: { readonly a: string; readonly b: string };
      readonly fromA: readonly Uint8Array[];
      readonly fromB: readonly Uint8Array[];
    };

const words = new TextEncoder().encode('what a teammate wrote about a client');

/** A mailbox envelope of one of them. */
export async function sendEnvelope(author: TeamIdentity, seq: number): Promise<Captured> {
  const draft: EnvelopeDraft = {
    document: 'book',
    seq,
    previous: new Uint8Array(32),
    replicaIds: [seq],
    update: words,
  };
  const sealed = await sealEnvelope(author, draft);
  if (!sealed) throw new Error('A device that is in has no key to seal with');
  return { kind: 'envelope', bytes: sealed.bytes };
}

/** A message to all of them, or to one, over the signaling server. */
export async function sendSignal(inside: readonly TeamIdentity[], dice: Dice): Promise<Captured> {
  const [from, to] = [dice.of(inside), dice.of(inside)];
  const key = from.epoch?.key;
  if (!key) throw new Error('A device that is in has no key');
  const one = from !== to && dice.below(2) === 0;
  const topic = await topicOf(key, one ? to.device.id : 'everybody');
  const options = { topic, plain: words, ...(one ? { to: to.device.id } : {}) };
  return { kind: 'signal', topic, bytes: await sealSignal(from, options) };
}

/** A whole handshake of two of them, and news of the roster after it. */
export async function holdSession(a: TeamIdentity, b: TeamIdentity): Promise<Captured> {
  const wire = newWire();
  const [fromA, fromB]: Uint8Array[][] = [[], []];
  wire.link.a.tap = (frame) => void fromA?.push(frame.slice());
  wire.link.b.tap = (frame) => void fromB?.push(frame.slice());
  const [one] = await connect(a, b, wire);
  linked(one).channel.end({ kind: 'closed' });
  const ends = { a: wire.link.a.binding.ours, b: wire.link.b.binding.ours };
  return { kind: 'session', ends, fromA: fromA ?? [], fromB: fromB ?? [] };
}

/** True when somebody it is for can read it: without that, reading nothing would show nothing. */
export async function isReadableBy(inside: readonly TeamIdentity[], captured: Captured): Promise<boolean> {
  for (const one of inside) {
    if (captured.kind === 'session') return true;
    if (captured.kind === 'envelope' && (await openEnvelope(one, captured.bytes)).kind === 'opened')
      return true;
    if (captured.kind === 'signal') {
      const { topic, bytes } = captured;
      if (await openSignal(one, { topic, sealed: bytes })) return true;
    }
  }
  return false;
}
