import type { DeviceId } from '../../peer';
import { readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import type { Bytes } from '../bytes/bytes';
import { deviceIdOf, isSigned, type OwnDevice } from '../keys/own-device';
import type { Ends } from './session';

/** What a device signs to prove itself in this one session: every part of it is of this channel alone. */
export interface ProofContext {
  readonly label: string;
  readonly room: string;
  readonly nonces: Bytes;
  readonly ends: Ends;
}

/** The signing key and its signature. */
export async function writeProof(device: OwnDevice, context: ProofContext): Promise<Bytes> {
  const key = device.card.signingKey;
  const signature = await device.sign(provedBytes(context, context.ends.initiator, key));
  return new ByteWriter().fixed(key).fixed(signature).done();
}

/** Who the other side proved to be; undefined when the proof is not for this session and that side of it. */
export async function readProof(
  bytes: Bytes,
  context: ProofContext,
): Promise<{ readonly id: DeviceId; readonly signingKey: Bytes } | undefined> {
  const proof = readWhole(bytes, (reader) => ({ key: reader.fixed(32), signature: reader.fixed(64) }));
  if (!proof) return undefined;
  const proved = provedBytes(context, !context.ends.initiator, proof.key);
  if (!(await isSigned(proof.key, proof.signature, proved))) return undefined;
  return { id: await deviceIdOf(proof.key), signingKey: proof.key };
}

function provedBytes({ label, room, nonces, ends }: ProofContext, asInitiator: boolean, key: Bytes): Bytes {
  const writer = new ByteWriter()
    .text(label)
    .text(room)
    .byte(asInitiator ? 1 : 2)
    .sized(nonces);
  return writer.sized(ends.ofInitiator).sized(ends.ofResponder).fixed(key).done();
}
