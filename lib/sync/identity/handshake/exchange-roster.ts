import { readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, joinBytes } from '../bytes/bytes';
import { MAX_ENTRY_BYTES } from '../roster/limits';
import { readHash } from '../roster/read-entry';
import type { EntryHash } from '../roster/roster-entry';
import { idBytes } from '../roster/write-entry';
import { HandshakeFailure } from './refusal';
import type { Session } from './session';
import type { FrameKind } from './split-channel';

/** Heads beyond these are not told: the other side then sends more than we lack, which does no harm. */
const MAX_HEADS = 256;
/** Bytes of entries in one frame: with the longest entry and the seal it stays below what a frame may have. */
const BATCH_BYTES = 30_000;
/** Bytes of entries that one exchange may bring. */
const MAX_EXCHANGE_BYTES = 16_777_216;

export function writeHeads(heads: readonly EntryHash[]): Bytes {
  return new ByteWriter().list(heads.slice(0, MAX_HEADS), (out, head) => out.fixed(idBytes(head))).done();
}

export function readHeads(bytes: Bytes): EntryHash[] {
  const heads = readWhole(bytes, (reader) => reader.list(MAX_HEADS, readHash));
  if (!heads) throw new HandshakeFailure('abused', 'Not a list of roster entries');
  return heads;
}

/** Sends entries in as many frames as they need; the last one says so. */
export async function sendEntries(
  session: Session,
  kind: FrameKind,
  entries: readonly Bytes[],
): Promise<void> {
  let batch: Bytes[] = [];
  let size = 0;
  for (const entry of entries) {
    if (size > 0 && size + entry.length > BATCH_BYTES) {
      await session.send(kind, writeBatch(batch, true));
      batch = [];
      size = 0;
    }
    batch.push(entry);
    size += entry.length;
  }
  await session.send(kind, writeBatch(batch, false));
}

/** Receives what `sendEntries` sends. */
export async function receiveEntries(next: () => Promise<Bytes>): Promise<Bytes[]> {
  const entries: Bytes[] = [];
  for (let size = 0, more = true; more; ) {
    const batch = readBatch(await next());
    entries.push(...batch.entries);
    more = batch.more;
    size += batch.entries.reduce((sum, { length }) => sum + length, 1);
    if (size > MAX_EXCHANGE_BYTES) throw new HandshakeFailure('abused', 'Too many roster entries');
  }
  return entries;
}

function writeBatch(entries: readonly Bytes[], more: boolean): Bytes {
  const list = new ByteWriter().list(entries, (out, entry) => out.sized(entry)).done();
  return joinBytes(Uint8Array.of(more ? 1 : 0), list);
}

/** The entries of one frame. */
export function readBatch(bytes: Bytes): { readonly more: boolean; readonly entries: Bytes[] } {
  const batch = readWhole(bytes, (reader) => ({
    more: reader.choice([false, true]),
    entries: reader.list(BATCH_BYTES, (item) => item.sized(MAX_ENTRY_BYTES)),
  }));
  if (!batch) throw new HandshakeFailure('abused', 'Not a list of roster entries');
  return batch;
}
