import type { Channel } from '../../channel';
import type { Timers } from '../../replicate/timers';
import { joinBytes, sameBytes } from '../bytes/bytes';
import { type Linked, shakeHands } from '../handshake/connect-peer';
import { sendEntries } from '../handshake/exchange-roster';
import { NONCE_BYTES } from '../handshake/hello';
import { readProof, writeProof } from '../handshake/proof';
import { HandshakeFailure, type Refusal } from '../handshake/refusal';
import { endsOf, Session } from '../handshake/session';
import type { SplitChannel } from '../handshake/split-channel';
import { withinLimit } from '../handshake/within-limit';
import { randomBytes } from '../keys/ciphers';
import type { Acceptance, InviteId, InvitePurpose } from '../roster/roster-entry';
import { RosterRefusal } from '../roster-refusal';
import type { TeamIdentity } from '../team-identity';
import {
  acceptanceBytes,
  JOIN_VERSION,
  joinCode,
  promiseOf,
  readCommitment,
  readNonce,
  readRequest,
} from './join-frames';
import { JOIN_LIMIT } from './join-workspace';
import { linkAfterJoin } from './link-after-join';

/** Who asks to be let in. The name is their own word. */
export interface Asking {
  readonly invite: InviteId;
  readonly name: string;
  readonly purpose: InvitePurpose;
  /** Six digits, which the other side must see too. */
  readonly code: string;
}

export interface AnswerOptions {
  readonly timers: Pick<Timers, 'after'>;
  /** Resolves true when a person saw the same code on both sides, false when not: then the invite is revoked. */
  confirm(asking: Asking): Promise<boolean>;
}

export interface Admitted {
  readonly kind: 'admitted';
  readonly asking: Asking;
  /** The link to who joined, over the same channel. */
  readonly link: Linked | Refusal;
}

/**
 * Answers, over a channel to somebody unknown, who has one of this device's invites. They get no byte of the roster before
 * `confirm` said yes. Never rejects for what the other side does.
 */
export function answerJoin(
  raw: Channel,
  identity: TeamIdentity,
  options: AnswerOptions,
): Promise<Admitted | Refusal> {
  const { timers } = options;
  return withinLimit(raw, { timers, limit: JOIN_LIMIT }, (channel) => answer(channel, identity, options));
}

async function answer(
  channel: SplitChannel,
  identity: TeamIdentity,
  options: AnswerOptions,
): Promise<Admitted> {
  const { asking, acceptance, session } = await hear(channel, identity);
  const confirmed = await Promise.race([options.confirm(asking), ended(channel)]);
  if (!confirmed) {
    await identity.revoke(asking.invite);
    throw new HandshakeFailure('not-let-in', 'The codes were not the same');
  }
  await admit(identity, acceptance);
  await sendEntries(session, 'welcome', identity.entries());
  const link = await linkAfterJoin(channel, () => shakeHands(channel, identity));
  return { kind: 'admitted', asking, link };
}

/** All that is said before a person is asked. */
async function hear(
  channel: SplitChannel,
  identity: TeamIdentity,
): Promise<{ asking: Asking; acceptance: Acceptance; session: Session }> {
  const commitment = readCommitment(await channel.next('commit'));
  if (!commitment || commitment.version !== JOIN_VERSION) {
    throw new HandshakeFailure('version', 'Who wants to join runs another version');
  }
  const { invite, promise } = commitment;
  const kept = (await identity.answerableInvites()).find((open) => open.invite === invite);
  const open = identity.state.invites.get(invite);
  if (!kept || !open) {
    throw new HandshakeFailure('not-let-in', 'This invite was used, revoked or has expired');
  }
  const ours = randomBytes(NONCE_BYTES);
  await channel.send('challenge', ours);
  const theirs = readNonce(await channel.next('hello'));
  if (!theirs) throw new HandshakeFailure('abused', 'Not what was promised');

  const { seed } = kept;
  const nonces = joinBytes(ours, theirs);
  const ends = endsOf(channel.raw.binding);
  const room = identity.workspace;
  const session = await Session.open(channel, { secret: seed, label: 'join/1', room, nonces, ends });
  const context = { label: 'worthwhile/join/1', room, nonces, ends };
  const request = readRequest(await session.next('request'));
  const proved = request && (await readProof(request.proof, context));
  if (!request || !proved) throw new HandshakeFailure('abused', 'Not a request to join');
  const { acceptance } = request;
  const said = acceptanceBytes(acceptance);
  const asPromised = sameBytes(await promiseOf(theirs, said), promise);
  if (
    !asPromised ||
    acceptance.invite !== invite ||
    !sameBytes(acceptance.device.signingKey, proved.signingKey)
  ) {
    throw new HandshakeFailure('abused', 'Not what was promised');
  }
  await session.send('inviter', await writeProof(identity.device, context));
  const code = await joinCode(seed, { nonces, acceptance: said, inviter: identity.device.card.signingKey });
  return { asking: { invite, name: acceptance.name, purpose: open.purpose, code }, acceptance, session };
}

/** Who asked may go away while a person looks at the code. Then nobody is let in, and the invite stays. */
async function ended(channel: SplitChannel): Promise<never> {
  await channel.raw.ended;
  throw new HandshakeFailure('lost', 'Who wanted to join has gone', false);
}

async function admit(identity: TeamIdentity, acceptance: Acceptance): Promise<void> {
  try {
    await identity.admit(acceptance);
  } catch (error) {
    // The invite may have been used or revoked while the person looked at the code.
    if (error instanceof RosterRefusal) throw new HandshakeFailure('not-let-in', error.message);
    throw error;
  }
}
