import type { MailboxLine } from './connect';
import { COVERS_HEADER, PART_HEADER } from './outgoing';
import { readPartHead } from './parcel';
import { lettersAbout, readSubject, snapshotsOf } from './subjects';

/** A snapshot whose parts are all there. */
interface Kept {
  readonly id: string;
  readonly firstSeq: number;
  readonly covers: number;
}

/**
 * Makes room: purges the letters that the snapshot before the newest holds, and all snapshots before that one. So the
 * newest may be bad, and the one before with the letters after it still is everything. Returns how many were purged.
 */
export async function purgeOld(line: MailboxLine, team: string, document: string): Promise<number> {
  const kept = await listSnapshots(line, team, document);
  const before = kept.at(-2);
  if (!before) return 0;
  const letters = await purgeBefore(line, lettersAbout(team, document), before.covers + 1);
  return letters + (await purgeBefore(line, snapshotsOf(team, document), before.firstSeq));
}

/** To the server a sequence of 0 or 1 means everything, and here it means nothing. */
async function purgeBefore(line: MailboxLine, filter: string, seq: number): Promise<number> {
  if (seq <= 1) return 0;
  return (await line.manager.streams.purge(line.stream, { filter, seq })).purged;
}

/** Reads parts back and compares them: a snapshot counts only when the server really has it. */
export async function isStored(
  line: MailboxLine,
  seqs: readonly number[],
  parts: readonly { readonly bytes: Uint8Array }[],
): Promise<boolean> {
  for (const [at, seq] of seqs.entries()) {
    const stored = await line.manager.streams.getMessage(line.stream, { seq });
    const bytes = parts[at]?.bytes;
    if (!stored || !bytes || stored.data.length !== bytes.length) return false;
    if (stored.data.some((byte, place) => byte !== bytes[place])) return false;
  }
  return true;
}

async function listSnapshots(line: MailboxLine, team: string, document: string): Promise<Kept[]> {
  const { name, num_pending: pending } = await line.manager.consumers.add(line.stream, {
    filter_subject: snapshotsOf(team, document),
    deliver_policy: 'all',
    ack_policy: 'none',
    headers_only: true,
    mem_storage: true,
  });
  const found = new Map<string, { count: number; indexes: Set<number>; firstSeq: number; covers: number }>();
  if (pending > 0) {
    const consumer = await line.client.consumers.get(line.stream, name);
    const messages = await consumer.fetch({ max_messages: pending, expires: 5_000 });
    for await (const message of messages) {
      const head = readPartHead(message.headers?.get(PART_HEADER) ?? '');
      const covers = Number(message.headers?.get(COVERS_HEADER));
      const device = readSubject(message.subject)?.device;
      if (!head || !device || !Number.isInteger(covers) || covers >= message.seq) continue;
      const key = `${device} ${head.id} ${covers}`;
      const known = found.get(key) ?? {
        count: head.count,
        indexes: new Set(),
        firstSeq: message.seq,
        covers,
      };
      known.indexes.add(head.index);
      found.set(key, known);
      if (message.info.pending === 0) break;
    }
  }
  await line.manager.consumers.delete(line.stream, name);
  return [...found]
    .filter(([, { count, indexes }]) => indexes.size === count)
    .map(([id, { firstSeq, covers }]) => ({ id, firstSeq, covers }));
}
