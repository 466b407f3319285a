import type { Signaling } from '../signaling';
import { isStored, purgeOld } from './compact';
import { connectMailbox, type MailboxLine } from './connect';
import { type Arrival, type MailboxCursor, readMailbox } from './incoming';
import { type MailboxSettings, mailboxProblem } from './mailbox-settings';
import { MailboxSignaling } from './mailbox-signaling';
import { type MailboxState, type MailboxStatus, stateOf } from './mailbox-status';
import { Outgoing } from './outgoing';
import { cutParcel } from './parcel';
import { letterSubject, snapshotSubject } from './subjects';

/** Waits between tries, ms. */
const WAITS = [300, 1_000, 2_000, 5_000, 10_000];
const REFUSED_WAIT = 60_000;

export interface MailboxPorts {
  /** How far this device has read, kept on disk; undefined: never yet. */
  cursor(): Promise<MailboxCursor | undefined>;
  keepCursor(cursor: MailboxCursor): Promise<void>;
  /** Takes what came, in order. Resolves once it is on disk or was refused for good; rejecting reads it again later. */
  deliver(arrival: Arrival): Promise<void>;
  /**
   * The box is another one than the cursor's, or the first one: it holds nothing of ours. Whoever wants their work in
   * it sends whole documents now.
   */
  renewed?(): void;
}

/**
 * The team's mailbox on a NATS server with JetStream: holds sealed letters for who is not there. It connects by
 * itself, again and again, until it is closed.
 */
export class Mailbox {
  /** The server carries signaling too. */
  readonly signaling: Signaling;
  readonly #signaling: MailboxSignaling;
  readonly #outgoing = new Outgoing(() => this.#tell());
  readonly #listeners = new Set<(status: MailboxStatus) => void>();
  #state: MailboxState = { kind: 'connecting' };
  #caughtUp = false;
  #cursor: MailboxCursor | undefined;
  #line: MailboxLine | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #hurry: (() => void) | undefined;
  #tries = 0;
  #closed = false;

  constructor(
    readonly settings: MailboxSettings,
    readonly ports: MailboxPorts,
  ) {
    const problem = mailboxProblem(settings);
    if (problem !== undefined) throw new RangeError(`The mailbox can not be used: ${problem}.`);
    this.#signaling = new MailboxSignaling(settings.team, settings.servers[0] ?? '');
    this.signaling = this.#signaling;
    this.#run().catch((cause: unknown) => this.#become(stateOf(cause)));
  }

  get status(): MailboxStatus {
    return {
      state: this.#state,
      waiting: this.#outgoing.count,
      read: this.#cursor?.seq ?? 0,
      caughtUp: this.#caughtUp,
    };
  }

  onStatus(listener: (status: MailboxStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Puts a sealed letter about a document into the box; resolves once the server has stored it, however long that
   * takes. `document`: the document's token, see `isToken`. The same bytes are stored once.
   */
  async send(document: string, sealed: Uint8Array): Promise<void> {
    const subject = letterSubject(this.settings.team, document, this.settings.device);
    await this.#outgoing.add(subject, await cutParcel(sealed));
  }

  /**
   * Stores a snapshot of a document and makes room: the snapshot before it and the letters after that one stay.
   * `make` is called once everything read so far is on disk, and seals the whole document. Resolves with the number
   * of messages purged; rejects when there is no line, or when the server does not hold what it confirmed.
   */
  async compact(document: string, make: () => Promise<Uint8Array>): Promise<number> {
    const covers = this.#cursor?.seq ?? 0;
    const parts = await cutParcel(await make());
    const { team, device } = this.settings;
    const seqs = await this.#outgoing.add(snapshotSubject(team, document, device), parts, covers);
    const line = this.#line;
    if (!line) throw new Error('The mailbox can not be reached now.');
    if (!(await isStored(line, seqs, parts))) throw new Error('The mailbox does not hold what it confirmed.');
    return purgeOld(line, team, document);
  }

  /** How full the box is: 0 to 1; undefined when the server sets no limit, or can not be asked now. */
  async fill(): Promise<number | undefined> {
    const line = this.#line;
    if (!line) return undefined;
    const { config, state } = await line.manager.streams.info(line.stream);
    return config.max_bytes > 0 ? state.bytes / config.max_bytes : undefined;
  }

  /** Tries now, without waiting for the next turn. */
  hurry(): void {
    this.#hurry?.();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    this.#signaling.detach('closed');
    this.#hurry?.();
    await this.#line?.connection.close();
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      const wait = await this.#once();
      if (this.#closed) return;
      await new Promise<void>((resolve) => {
        this.#hurry = resolve;
        this.#waiting = setTimeout(resolve, wait);
      });
      clearTimeout(this.#waiting);
    }
  }

  /** One line from its beginning to its end; ms to wait before the next. */
  async #once(): Promise<number> {
    try {
      const line = await connectMailbox(this.settings);
      if (this.#closed) {
        await line.connection.close();
        return 0;
      }
      this.#line = line;
      this.#tries = 0;
      this.#become({ kind: 'connected', where: line.connection.getServer() });
      this.#signaling.attach(line.connection);
      await this.#serve(line);
    } catch (cause) {
      const state = stateOf(cause);
      this.#become(state);
      this.#signaling.detach(state.kind === 'unreachable' ? state.message : state.kind);
      if (state.kind === 'refused') return REFUSED_WAIT;
    } finally {
      const line = this.#line;
      this.#line = undefined;
      await line?.connection.close();
    }
    this.#tries += 1;
    return WAITS[Math.min(this.#tries, WAITS.length) - 1] ?? REFUSED_WAIT;
  }

  async #serve(line: MailboxLine): Promise<void> {
    this.#cursor ??= await this.ports.cursor();
    const { team, device } = this.settings;
    if (this.#cursor?.made !== line.made) this.ports.renewed?.();
    const reading = readMailbox(
      line,
      {
        team,
        device,
        deliver: (arrival) => this.ports.deliver(arrival),
        moved: (cursor, caughtUp) => this.#moved(cursor, caughtUp),
      },
      this.#cursor,
    );
    const ended = line.connection.closed().then((error) => {
      throw error instanceof Error ? error : new Error('The line to the mailbox was closed.');
    });
    await Promise.race([this.#outgoing.pump(line), reading, ended, complaints(line)]);
  }

  async #moved(cursor: MailboxCursor, caughtUp: boolean): Promise<void> {
    const stays = cursor.seq === this.#cursor?.seq && cursor.made === this.#cursor.made;
    if (!stays) {
      await this.ports.keepCursor(cursor);
      this.#cursor = cursor;
    }
    if (stays && caughtUp === this.#caughtUp) return;
    this.#caughtUp = caughtUp;
    this.#tell();
  }

  #become(state: MailboxState): void {
    this.#state = state;
    if (state.kind !== 'connected') this.#caughtUp = false;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener(this.status);
  }
}

/** Rejects with what the server says that this user may not do: the request itself would only time out. */
async function complaints({ connection }: MailboxLine): Promise<never> {
  for await (const status of connection.status()) {
    if (status.type === 'error') throw status.error;
  }
  throw new Error('The line to the mailbox was closed.');
}
