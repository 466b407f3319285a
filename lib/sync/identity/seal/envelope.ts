import type { DeviceId } from '../../peer';
import { toBase32 } from '../bytes/base32';
import { type ByteReader, readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, copyOf, joinBytes } from '../bytes/bytes';
import { readHash } from '../roster/read-entry';
import type { EpochId, WorkspaceId } from '../roster/roster-entry';
import { idBytes } from '../roster/write-entry';

export const ENVELOPE_VERSION = 1;
/** Of an update: a longer one is cut by who sends it. */
export const MAX_UPDATE_BYTES = 8_388_608;
export const HASH_BYTES = 32;
const MAX_DOCUMENT_BYTES = 64;
const MAX_REPLICAS = 4_096;
/** More than header, signature and replica ids ever take. */
const MAX_AROUND_BYTES = 65_536;

/** What stands on the outside: it holds no name and no word, and not a bit of it can be changed. */
export interface EnvelopeHeader {
  readonly workspace: WorkspaceId;
  /** `book`, `ledger-2026`, or a name of the carrier's own. */
  readonly document: string;
  readonly epoch: EpochId;
  readonly author: DeviceId;
  /** Counts the envelopes of one author and document, from 1. */
  readonly seq: number;
}

export interface EnvelopeContent {
  /** Hash of the author's envelope before this one, 32 bytes; zeros at the first. A gap or a swap is seen by it. */
  readonly previous: Bytes;
  /** Yjs replica ids under which the update was written. */
  readonly replicaIds: readonly number[];
  readonly update: Bytes;
}

export function writeHeader({ workspace, document, epoch, author, seq }: EnvelopeHeader): Bytes {
  const writer = new ByteWriter().byte(ENVELOPE_VERSION).fixed(idBytes(workspace)).text(document);
  return writer.fixed(idBytes(epoch)).fixed(idBytes(author)).count(seq).done();
}

export interface SealedParts {
  readonly header: EnvelopeHeader;
  readonly iv: Bytes;
  readonly sealed: Bytes;
}

export function writeEnvelope({ header, iv, sealed }: SealedParts): Bytes {
  return joinBytes(writeHeader(header), iv, sealed);
}

/** The parts, nothing of them proved; undefined when the bytes are no envelope of this version. */
export function readEnvelope(bytes: Uint8Array): SealedParts | undefined {
  if (bytes.length > MAX_UPDATE_BYTES + MAX_AROUND_BYTES || bytes[0] !== ENVELOPE_VERSION) return undefined;
  return readWhole(bytes, (reader) => {
    reader.byte();
    const header = readHeader(reader);
    return { header, iv: reader.fixed(12), sealed: reader.fixed(reader.rest) };
  });
}

export function writeContent({ previous, replicaIds, update }: EnvelopeContent, signature: Bytes): Bytes {
  const writer = new ByteWriter().fixed(signature).fixed(previous);
  return writer
    .list(replicaIds, (out, id) => out.count(id))
    .fixed(update)
    .done();
}

export function readContent(bytes: Bytes): { content: EnvelopeContent; signature: Bytes } | undefined {
  return readWhole(bytes, (reader) => {
    const signature = reader.fixed(64);
    const previous = reader.fixed(HASH_BYTES);
    const replicaIds = reader.list(MAX_REPLICAS, (item) => item.count());
    return { signature, content: { previous, replicaIds, update: reader.fixed(reader.rest) } };
  });
}

/** What the author signs: outside and inside together. */
export function signedEnvelope(header: Bytes, content: EnvelopeContent): Bytes {
  const label = new ByteWriter().text('worthwhile/envelope/1').sized(header).done();
  return joinBytes(label, copyOf(writeContent(content, new Uint8Array(64)).subarray(64)));
}

function readHeader(reader: ByteReader): EnvelopeHeader {
  return {
    workspace: toBase32(reader.fixed(20)) as WorkspaceId,
    document: reader.text(MAX_DOCUMENT_BYTES),
    epoch: readHash(reader),
    author: toBase32(reader.fixed(20)) as DeviceId,
    seq: reader.count(),
  };
}
