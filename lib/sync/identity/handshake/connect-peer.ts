import type { Channel } from '../../channel';
import type { DeviceId, Peer } from '../../peer';
import type { Timers } from '../../replicate/timers';
import { sameBytes, utf8 } from '../bytes/bytes';
import type { TeamIdentity } from '../team-identity';
import { readHeads, receiveEntries, sendEntries, writeHeads } from './exchange-roster';
import { checkCurrent, type Proved, proveEachOther } from './prove-each-other';
import { HandshakeFailure, type Refusal } from './refusal';
import { RosterLine } from './roster-line';
import type { SplitChannel } from './split-channel';
import { withinLimit } from './within-limit';

/** ms that a handshake may take. */
export const HANDSHAKE_LIMIT = 20_000;

/** Enough for two sides that each bring news and then a new epoch. */
const MAX_ROUNDS = 6;

export interface Linked {
  readonly kind: 'linked';
  readonly peer: Peer;
  /** For documents alone: frames whose first byte is below 0xf0. News of the roster goes beside it, by itself. */
  readonly channel: Channel;
}

/**
 * The handshake, before any document byte: both sides prove to be current devices of the same workspace, then tell each
 * other what is new in the roster, then prove it again under the newest key. A device that was away gets the roster and its
 * key first. Never rejects for what the other side does; the channel is ended when there is no link.
 *
 * While linked, changes of the roster are told at once, and the channel ends when either side is removed.
 */
export function connectPeer(
  raw: Channel,
  identity: TeamIdentity,
  timers: Pick<Timers, 'after'>,
): Promise<Linked | Refusal> {
  return withinLimit(raw, { timers, limit: HANDSHAKE_LIMIT }, (channel) => shakeHands(channel, identity));
}

/** The same on a channel whose first frames were used for joining. */
export async function shakeHands(channel: SplitChannel, identity: TeamIdentity): Promise<Linked> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    channel.awaitFinish();
    const proved = await proveEachOther(channel, identity);
    await exchangeRosters(proved, identity);
    // One of both makes the key that anybody may make, so that there are not two.
    if (channel.raw.binding.initiator ? identity.rekeyDue : identity.rekeyDueHere) await identity.heal();
    const newest = identity.epoch?.id;
    const ours = utf8(newest ?? '');
    await proved.session.send('finish', ours);
    const theirs = await proved.session.next('finish');
    if (newest === proved.epoch.id && sameBytes(ours, theirs)) {
      return link(channel, identity, proved);
    }
  }
  throw new HandshakeFailure('behind', 'Both sides could not agree on the newest key');
}

async function exchangeRosters({ session, device }: Proved, identity: TeamIdentity): Promise<void> {
  await session.send('heads', writeHeads(identity.heads));
  const heads = readHeads(await session.next('heads'));
  const [, entries] = await Promise.all([
    sendEntries(session, 'entries', identity.missingFor(heads)),
    receiveEntries(() => session.next('entries')),
  ]);
  await identity.merge(entries);
  checkCurrent(identity, device);
}

function link(channel: SplitChannel, identity: TeamIdentity, { device, session }: Proved): Linked {
  const peer = peerOf(identity, device);
  const line = new RosterLine(channel, { identity, session, device });
  return { kind: 'linked', peer, channel: line.open() };
}

/** Who a current device is. */
export function peerOf(identity: TeamIdentity, id: DeviceId): Peer {
  const device = identity.state.devices.get(id);
  const member = device && identity.state.members.get(device.member);
  if (!device || !member) throw new HandshakeFailure('not-let-in', 'The other device was removed');
  return { device: id, member: member.id, role: member.role, own: member.id === identity.member };
}
