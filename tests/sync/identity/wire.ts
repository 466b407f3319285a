import type { Channel, ChannelBinding } from '../../../lib/sync/channel';
import { connectPeer, type Linked } from '../../../lib/sync/identity/handshake/connect-peer';
import type { Refusal } from '../../../lib/sync/identity/handshake/refusal';
import type { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import { MemoryLink } from '../memory-channel';
import { ManualTimers } from '../replicate/manual-timers';

export type Outcome = Linked | Refusal;

/** Two ends and everything that went over them. */
export interface Wire {
  readonly link: MemoryLink;
  readonly frames: Uint8Array[];
}

export function newWire(): Wire {
  const link = new MemoryLink();
  const frames: Uint8Array[] = [];
  link.a.tap = (frame) => void frames.push(frame.slice());
  link.b.tap = link.a.tap;
  return { link, frames };
}

export function shake(
  channel: Channel,
  identity: TeamIdentity,
  timers = new ManualTimers(),
): Promise<Outcome> {
  return connectPeer(channel, identity, timers);
}

/** `a` connects to `b`. */
export async function connect(
  a: TeamIdentity,
  b: TeamIdentity,
  wire = newWire(),
): Promise<[Outcome, Outcome]> {
  return Promise.all([shake(wire.link.a, a), shake(wire.link.b, b)]);
}

/** The same end, believing something else about it. */
export function rebound(channel: Channel, binding: Partial<ChannelBinding>): Channel {
  return {
    binding: { ...channel.binding, ...binding },
    ended: channel.ended,
    send: (frame) => channel.send(frame),
    onFrame: (reader) => channel.onFrame(reader),
    end: (reason) => channel.end(reason),
  };
}

export function linked(outcome: Outcome): Linked {
  if (outcome.kind !== 'linked') throw new Error(`Not linked: ${outcome.reason}, ${outcome.message}`);
  return outcome;
}

export function reason(outcome: Outcome): string {
  return outcome.kind === 'linked' ? 'linked' : outcome.reason;
}

/** Document frames among all that went over the wire. */
export function documentFrames({ frames }: Wire): Uint8Array[] {
  return frames.filter((frame) => frame[0]! < 0xf0);
}
