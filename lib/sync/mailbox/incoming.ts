import type { ConsumerMessages } from '@nats-io/jetstream';
import type { DeviceId } from '../peer';
import type { MailboxLine } from './connect';
import { PART_HEADER } from './outgoing';
import { ParcelReader, readPartHead } from './parcel';
import { boxOf, readSubject } from './subjects';

/** How far a stream was read. */
export interface MailboxCursor {
  /** Which stream: after it was made anew everything is read again. */
  readonly made: string;
  /** Everything up to this sequence is on our disk. */
  readonly seq: number;
}

/** A sealed letter or snapshot as it came. Nobody is proved by it yet. */
export interface Arrival {
  /** The document's token. */
  readonly document: string;
  /** Whose place on the server it came from; the seal says who wrote it. */
  readonly device: DeviceId;
  readonly snapshot: boolean;
  readonly sealed: Uint8Array;
}

interface IncomingPorts {
  readonly team: string;
  readonly device: DeviceId;
  /** Resolves once it is on disk, or was refused: it is not delivered again. */
  deliver(arrival: Arrival): Promise<void>;
  /** Everything up to `cursor` was delivered; `caughtUp`: the server holds nothing further. */
  moved(cursor: MailboxCursor, caughtUp: boolean): Promise<void>;
}

/** A server that says nothing for so long is asked anew, ms. */
const HEARTBEAT_MS = 5_000;
/** An abandoned consumer is forgotten by the server after so long, ns. */
const FORGET_AFTER = 120_000_000_000;

/** Reads everything after the cursor, then whatever comes, in order. Rejects when the line or the reading fails. */
export async function readMailbox(
  line: MailboxLine,
  ports: IncomingPorts,
  from: MailboxCursor | undefined,
): Promise<never> {
  // A stream that was restored from an older copy numbers anew what we have not seen.
  const known = from?.made === line.made && from.seq <= line.last ? from.seq : 0;
  const parcels = new ParcelReader();
  await ports.moved({ made: line.made, seq: known }, known === line.last);
  const messages = await consume(line, ports.team, known + 1);
  try {
    for await (const message of messages) {
      const subject = readSubject(message.subject);
      const head = readPartHead(message.headers?.get(PART_HEADER) ?? '');
      if (subject && head && subject.device !== ports.device) {
        const sealed = parcels.add(message.subject, { ...head, bytes: message.data }, message.seq);
        if (sealed) await ports.deliver({ ...subject, sealed: new Uint8Array(sealed) });
      }
      const seq = Math.min(message.seq, (parcels.oldest ?? Number.POSITIVE_INFINITY) - 1);
      await ports.moved({ made: line.made, seq }, message.info.pending === 0);
    }
  } finally {
    await messages.close();
  }
  throw new Error('The mailbox stopped sending.');
}

async function consume(line: MailboxLine, team: string, from: number): Promise<ConsumerMessages> {
  const { name } = await line.manager.consumers.add(line.stream, {
    filter_subject: boxOf(team),
    deliver_policy: 'by_start_sequence',
    opt_start_seq: from,
    ack_policy: 'none',
    mem_storage: true,
    inactive_threshold: FORGET_AFTER,
  });
  const consumer = await line.client.consumers.get(line.stream, name);
  const messages = await consumer.consume({ max_messages: 500, idle_heartbeat: HEARTBEAT_MS });
  watch(messages).catch((cause: unknown) => messages.stop(cause instanceof Error ? cause : undefined));
  return messages;
}

/** The stock reader waits for a consumer that is gone; we make a new one instead. */
async function watch(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status()) {
    if (type === 'heartbeats_missed' || type === 'consumer_not_found' || type === 'stream_not_found') {
      messages.stop(new Error(`The mailbox was lost: ${type.replaceAll('_', ' ')}.`));
    }
  }
}
