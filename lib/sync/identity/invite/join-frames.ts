import { toBase32 } from '../bytes/base32';
import { readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, joinBytes } from '../bytes/bytes';
import { NONCE_BYTES } from '../handshake/hello';
import { deriveBytes, sha256 } from '../keys/ciphers';
import { readAcceptance } from '../roster/read-entry';
import type { Acceptance, InviteId } from '../roster/roster-entry';
import { idBytes, writeAcceptance } from '../roster/write-entry';

export const JOIN_VERSION = 1;

/** First word of who joins: which invite, and a promise of what will be said, so nobody can fit it to the answer. */
export interface Commitment {
  readonly version: number;
  readonly invite: InviteId;
  readonly promise: Bytes;
}

export function writeCommitment({ version, invite, promise }: Commitment): Bytes {
  return new ByteWriter().count(version).fixed(idBytes(invite)).fixed(promise).done();
}

export function readCommitment(bytes: Bytes): Commitment | undefined {
  return readWhole(bytes, (reader) => ({
    version: reader.count(),
    invite: toBase32(reader.fixed(16)) as InviteId,
    promise: reader.fixed(32),
  }));
}

export function acceptanceBytes(acceptance: Acceptance): Bytes {
  const writer = new ByteWriter();
  writeAcceptance(writer, acceptance);
  return writer.done();
}

export function promiseOf(nonce: Bytes, acceptance: Bytes): Promise<Bytes> {
  return sha256(joinBytes(nonce, acceptance));
}

/** The proof of who joins, bound to this channel, and what they say of themselves. */
export interface JoinRequest {
  readonly proof: Bytes;
  readonly acceptance: Acceptance;
}

export function writeRequest({ proof, acceptance }: JoinRequest): Bytes {
  return new ByteWriter().sized(proof).fixed(acceptanceBytes(acceptance)).done();
}

export function readRequest(bytes: Bytes): JoinRequest | undefined {
  return readWhole(bytes, (reader) => ({ proof: reader.sized(256), acceptance: readAcceptance(reader) }));
}

export function readNonce(bytes: Bytes): Bytes | undefined {
  return bytes.length === NONCE_BYTES ? bytes : undefined;
}

/**
 * The code that both sides show, six digits. It follows from all that was said, so it differs when somebody stands between;
 * since `Commitment` came first, a man in the middle has one guess in a million.
 */
export async function joinCode(
  seed: Bytes,
  said: { readonly nonces: Bytes; readonly acceptance: Bytes; readonly inviter: Bytes },
): Promise<string> {
  const bound = new ByteWriter().fixed(said.inviter).fixed(said.acceptance).done();
  const bytes = await deriveBytes(seed, { label: 'join-code/1', salt: said.nonces, bound, length: 8 });
  const number = new DataView(bytes.buffer).getBigUint64(0) % 1_000_000n;
  return number.toString().padStart(6, '0');
}
