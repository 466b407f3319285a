import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { MsgHdrs, NatsConnection } from '@nats-io/nats-core';
import type { MailboxSettings } from './mailbox-settings';
import { boxOf, streamOf } from './subjects';

/** Retries within this time are stored once, ns. */
const SAME_WITHIN = 3_600_000_000_000;
const ANSWER_WITHIN_MS = 5_000;

/** An open line to the server. */
export interface MailboxLine {
  readonly connection: NatsConnection;
  readonly client: JetStreamClient;
  readonly manager: JetStreamManager;
  /** Name of the team's stream. */
  readonly stream: string;
  /** When the stream was made: another one has other sequence numbers. */
  readonly made: string;
  /** Sequence of its last message. */
  readonly last: number;
  headers(values: Readonly<Record<string, string>>): MsgHdrs;
}

/**
 * Opens a line; rejects with the reason. NATS is loaded only here, so that a team without a mailbox never does. It does
 * not reconnect by itself: its consumer is silent for most of a minute after a restart of the server.
 */
export async function connectMailbox(settings: MailboxSettings): Promise<MailboxLine> {
  const [{ wsconnect, headers: makeHeaders }, { jetstream, jetstreamManager }] = await Promise.all([
    import('@nats-io/nats-core'),
    import('@nats-io/jetstream'),
  ]);
  const { servers, user, password, token, team } = settings;
  const connection = await wsconnect({
    servers: [...servers],
    ...(user === undefined ? {} : { user, pass: password ?? '' }),
    ...(token === undefined ? {} : { token }),
    reconnect: false,
    timeout: ANSWER_WITHIN_MS,
    pingInterval: 10_000,
    maxPingOut: 2,
    noAsyncTraces: true,
  });
  try {
    const options = { checkAPI: false, timeout: ANSWER_WITHIN_MS };
    const manager = await jetstreamManager(connection, options);
    const client = jetstream(connection, options);
    const { created, state } = await findStream(manager, team);
    return {
      connection,
      client,
      manager,
      stream: streamOf(team),
      made: created,
      last: state.last_seq,
      headers: (values) => {
        const made = makeHeaders();
        for (const [name, value] of Object.entries(values)) made.set(name, value);
        return made;
      },
    };
  } catch (cause) {
    await connection.close();
    throw cause;
  }
}

/** The team's stream; made when there is none and the user may make it. */
async function findStream(manager: JetStreamManager, team: string) {
  const name = streamOf(team);
  try {
    return await manager.streams.info(name);
  } catch (cause) {
    if (!(cause instanceof Error) || !/stream not found/i.test(cause.message)) throw cause;
    return manager.streams.add({
      name,
      subjects: [boxOf(team)],
      retention: 'limits',
      // Full means full: the oldest letter may be the one that somebody has not read yet.
      discard: 'new',
      storage: 'file',
      duplicate_window: SAME_WITHIN,
    });
  }
}
