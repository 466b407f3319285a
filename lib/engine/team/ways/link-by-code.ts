import type { Channel } from '../../../sync/channel';
import { connectPeer, type Linked } from '../../../sync/identity/handshake/connect-peer';
import type { Refusal } from '../../../sync/identity/handshake/refusal';
import { frameKinds } from '../../../sync/identity/handshake/split-channel';
import type { TeamIdentity } from '../../../sync/identity/team-identity';
import type { Timers } from '../../../sync/replicate/timers';
import type { InviteDesk } from '../invite-desk';
import { firstFrame } from './first-frame';

export interface LinkByCodeOptions {
  readonly side: 'offer' | 'answer';
  readonly identity: TeamIdentity;
  readonly timers: Timers;
  /** Answers who was invited and is somebody new. */
  readonly desk: Pick<InviteDesk, 'answerOver'>;
}

/** Proves who is at the other end of a channel that two codes made: a teammate, or who was invited and is let in now. */
export async function linkByCode(
  raw: Channel,
  { side, identity, timers, desk }: LinkByCodeOptions,
): Promise<Linked | { readonly why: 'not-let-in' | 'lost' }> {
  const met = await link();
  if (met?.kind === 'linked') return met;
  return { why: !met || met.reason === 'lost' || met.reason === 'late' ? 'lost' : 'not-let-in' };

  async function link(): Promise<Linked | Refusal | undefined> {
    // Whoever answered speaks first, and so says whether it is somebody new.
    if (side === 'answer') return connectPeer(raw, identity, timers);
    const first = await firstFrame(raw, timers);
    if (!first) return undefined;
    if (first.kind === frameKinds.commit) return desk.answerOver(first.channel);
    return connectPeer(first.channel, identity, timers);
  }
}
