import type { DeviceId } from '../../peer';
import { joinBytes, sameBytes } from '../bytes/bytes';
import { randomBytes } from '../keys/ciphers';
import { agreeWith, createEphemeral } from '../keys/own-device';
import type { RosterKeeper } from '../roster-keeper';
import { commonEpoch, HANDSHAKE_VERSION, type HeldEpoch, NONCE_BYTES, readHello, writeHello } from './hello';
import { type ProofContext, readProof, writeProof } from './proof';
import { HandshakeFailure } from './refusal';
import { endsOf, Session } from './session';
import type { SplitChannel } from './split-channel';

/** What one round has shown: who is there, under the key of which epoch. */
export interface Proved {
  readonly session: Session;
  readonly device: DeviceId;
  readonly epoch: HeldEpoch;
}

const OK = Uint8Array.of(1);

/**
 * Both sides show that they have an epoch's key in common and that they are devices of the roster, bound to both ends of
 * this very channel. The responder says who it is only to an initiator who has proved itself.
 */
export async function proveEachOther(channel: SplitChannel, keeper: RosterKeeper): Promise<Proved> {
  const nonce = randomBytes(NONCE_BYTES);
  const epochs = keeper.heldEpochs();
  const { privateKey, publicKey } = await createEphemeral();
  await channel.send(
    'hello',
    writeHello({ version: HANDSHAKE_VERSION, nonce, ephemeral: publicKey, epochs }),
  );
  const hello = readHello(await channel.next('hello'));
  if (!hello || hello.version !== HANDSHAKE_VERSION) {
    throw new HandshakeFailure('version', 'The other side runs another version');
  }
  if (sameBytes(hello.nonce, nonce)) throw new HandshakeFailure('abused', 'Our own frames came back');
  const epoch = commonEpoch(epochs, hello.epochs);
  const key = epoch && keeper.keyOf(epoch.id);
  if (!epoch || !key) throw new HandshakeFailure('no-epoch', 'No key in common');
  const shared = await agreeWith(privateKey, hello.ephemeral);
  if (!shared) throw new HandshakeFailure('abused', 'Not a key');

  const ends = endsOf(channel.raw.binding);
  const [ours, theirs] = [joinBytes(nonce, publicKey), joinBytes(hello.nonce, hello.ephemeral)];
  const nonces = ends.initiator ? joinBytes(ours, theirs) : joinBytes(theirs, ours);
  const room = keeper.workspace;
  const secret = joinBytes(key, shared);
  const session = await Session.open(channel, { secret, label: 'auth/1', room, nonces, ends });
  const context: ProofContext = { label: 'worthwhile/sig/1', room, nonces, ends };

  if (ends.initiator) await session.send('proof', await writeProof(keeper.device, context));
  const proof = await readProof(await session.next('proof'), context);
  if (!proof) throw new HandshakeFailure('not-let-in', 'The other side could not prove who it is');
  checkCurrent(keeper, proof.id);
  if (!ends.initiator) await session.send('proof', await writeProof(keeper.device, context));

  await session.send('accept', OK);
  await session.next('accept');
  return { session, device: proof.id, epoch };
}

/** Fails unless both this device and `device` are in the roster now. */
export function checkCurrent(keeper: RosterKeeper, device: DeviceId): void {
  if (!keeper.current) throw new HandshakeFailure('removed', 'This device was removed from the workspace');
  if (device === keeper.device.id) throw new HandshakeFailure('not-let-in', 'This device met itself');
  if (!keeper.state.devices.has(device)) {
    const was = keeper.state.removedDevices.has(device) ? 'was removed' : 'is not in the workspace';
    throw new HandshakeFailure('not-let-in', `The other device ${was}`);
  }
}
