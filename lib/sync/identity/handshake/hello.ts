import { readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import type { Bytes } from '../bytes/bytes';
import { MAX_WRAPS } from '../roster/limits';
import { readHash } from '../roster/read-entry';
import type { EpochId } from '../roster/roster-entry';
import { idBytes } from '../roster/write-entry';

export const HANDSHAKE_VERSION = 1;
export const NONCE_BYTES = 32;

/** The first frame: no identity yet. */
export interface Hello {
  readonly version: number;
  readonly nonce: Bytes;
  /** Public half of a key pair for this session alone, 32 bytes: who learns an epoch's key later reads nothing of it. */
  readonly ephemeral: Bytes;
  /** Epochs whose key the sender has: the one it seals with first. */
  readonly epochs: readonly HeldEpoch[];
}

export interface HeldEpoch {
  readonly id: EpochId;
  readonly number: number;
}

export function writeHello({ version, nonce, ephemeral, epochs }: Hello): Bytes {
  const writer = new ByteWriter().count(version).fixed(nonce).fixed(ephemeral);
  writer.list(epochs.slice(0, MAX_WRAPS), (out, { id, number }) => out.count(number).fixed(idBytes(id)));
  return writer.done();
}

/** Undefined for bytes that are no hello. A later version may add to it, so only its version is known then. */
export function readHello(bytes: Bytes): Hello | undefined {
  return readWhole(bytes, (reader) => ({
    version: reader.count(),
    nonce: reader.fixed(NONCE_BYTES),
    ephemeral: reader.fixed(32),
    epochs: reader.list(MAX_WRAPS, (item) => ({ number: item.count(), id: readHash(item) })),
  }));
}

/**
 * The epoch that both seal with, else the newest that both have; the same at both. The newest alone would not do: one that a
 * removed device made counts for nothing, and may have a higher number.
 */
export function commonEpoch(ours: readonly HeldEpoch[], theirs: readonly HeldEpoch[]): HeldEpoch | undefined {
  const [preferred] = ours;
  if (preferred && preferred.id === theirs[0]?.id) return preferred;
  const known = new Set(theirs.map(({ id }) => id));
  const common = ours.filter(({ id }) => known.has(id));
  return common.sort((a, b) => b.number - a.number || (a.id < b.id ? -1 : 1))[0];
}
