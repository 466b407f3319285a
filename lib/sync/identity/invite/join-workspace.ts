import type { Channel } from '../../channel';
import type { Timers } from '../../replicate/timers';
import { joinBytes, sameBytes } from '../bytes/bytes';
import { type Linked, shakeHands } from '../handshake/connect-peer';
import { receiveEntries } from '../handshake/exchange-roster';
import { NONCE_BYTES } from '../handshake/hello';
import { readProof, writeProof } from '../handshake/proof';
import { HandshakeFailure, type Refusal } from '../handshake/refusal';
import { endsOf, Session } from '../handshake/session';
import type { SplitChannel } from '../handshake/split-channel';
import { withinLimit } from '../handshake/within-limit';
import { randomBytes } from '../keys/ciphers';
import type { IdentityPorts } from '../roster-keeper';
import { RosterRefusal } from '../roster-refusal';
import { openOwnDevice, TeamIdentity } from '../team-identity';
import { acceptInvite, type Newcomer } from './accept-invite';
import { type InviteTicket, inviteIdOf } from './invite-ticket';
import {
  acceptanceBytes,
  JOIN_VERSION,
  joinCode,
  promiseOf,
  readNonce,
  writeCommitment,
  writeRequest,
} from './join-frames';
import { linkAfterJoin } from './link-after-join';

/** ms from the first frame until the inviter has confirmed. */
export const JOIN_LIMIT = 600_000;

export interface JoinOptions {
  readonly ports: IdentityPorts;
  readonly timers: Pick<Timers, 'after'>;
  readonly ticket: InviteTicket;
  /** The member that this profile was before; for one more device the member of the ticket is taken instead. */
  readonly newcomer: Newcomer;
  /** Shows the code, which the inviter must see too; six digits. */
  onCode(code: string): void;
}

export interface Joined {
  readonly kind: 'joined';
  readonly identity: TeamIdentity;
  /** The link to the inviter, over the same channel. */
  readonly link: Linked | Refusal;
}

/**
 * Asks the inviter, over a channel to them, to be let in. The profile must be in no workspace; what it becomes is on its shelf
 * when this resolves. Never rejects for what the other side does.
 */
export async function joinWorkspace(raw: Channel, options: JoinOptions): Promise<Joined | Refusal> {
  const { ticket, ports, timers } = options;
  if (ticket.expiresAt < ports.now()) {
    raw.end({ kind: 'closed' });
    return { kind: 'refused', reason: 'expired', message: 'This invite has expired' };
  }
  if ((await ports.shelf.entries()).length > 0) throw new Error('This profile is in a workspace already');
  return withinLimit(raw, { timers, limit: JOIN_LIMIT }, (channel) => ask(channel, options));
}

async function ask(channel: SplitChannel, options: JoinOptions): Promise<Joined> {
  const { ticket, ports } = options;
  const { seed, workspace, purpose } = ticket;
  const device = await openOwnDevice(ports.shelf);
  const invite = await inviteIdOf(seed);
  const { member, name } = options.newcomer;
  const newcomer = { member: purpose.kind === 'device' ? purpose.member : member, name };
  const acceptance = await acceptInvite(device, { workspace, invite, newcomer });
  const said = acceptanceBytes(acceptance);
  const nonce = randomBytes(NONCE_BYTES);
  const promise = await promiseOf(nonce, said);
  await channel.send('commit', writeCommitment({ version: JOIN_VERSION, invite, promise }));
  const answer = readNonce(await channel.next('challenge'));
  if (!answer) throw new HandshakeFailure('version', 'The inviter runs another version');

  const nonces = joinBytes(answer, nonce);
  const ends = endsOf(channel.raw.binding);
  await channel.send('hello', nonce);
  const session = await Session.open(channel, {
    secret: seed,
    label: 'join/1',
    room: workspace,
    nonces,
    ends,
  });
  const context = { label: 'worthwhile/join/1', room: workspace, nonces, ends };
  await session.send('request', writeRequest({ proof: await writeProof(device, context), acceptance }));
  const inviter = await readProof(await session.next('inviter'), context);
  if (!inviter || !sameBytes(inviter.signingKey, ticket.inviter)) {
    throw new HandshakeFailure('not-let-in', 'This is not the device that made the invite');
  }
  options.onCode(await joinCode(seed, { nonces, acceptance: said, inviter: inviter.signingKey }));

  const entries = await receiveEntries(() => session.next('welcome'));
  const identity = await adopt(ports, ticket, entries);
  return {
    kind: 'joined',
    identity,
    link: await linkAfterJoin(channel, () => shakeHands(channel, identity)),
  };
}

async function adopt(
  ports: IdentityPorts,
  { workspace }: InviteTicket,
  entries: readonly Uint8Array[],
): Promise<TeamIdentity> {
  try {
    return await TeamIdentity.adopt(ports, workspace, entries);
  } catch (error) {
    if (error instanceof RosterRefusal) throw new HandshakeFailure('abused', error.message);
    throw error;
  }
}
