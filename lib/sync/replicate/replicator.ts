import type { Channel } from '../channel';
import type { Letter } from '../letter';
import type { DeviceId, Peer } from '../peer';
import { Exchanges } from './exchanges';
import { Gate } from './gate/gate';
import type { IncomingLog } from './gate/incoming-log';
import type { Inspector } from './gate/inspection';
import { ReplicaOwners } from './gate/replica-owners';
import { handleMessage, type MessageTeam } from './handle-message';
import { mayShare } from './may-share';
import { PeerSession } from './peer-session';
import type { SharedDocuments } from './shared-documents';
import { commonVector } from './state-vector';
import { StatusBook } from './status/status-book';
import type { DeviceStatus, Looking, RememberedDevice } from './status/team-status';
import type { Timers } from './timers';
import { PROTOCOL } from './wire/messages';

export interface ReplicatorPorts {
  /** This device. */
  readonly device: DeviceId;
  readonly documents: SharedDocuments;
  readonly timers: Timers;
  readonly inspector: Inspector;
  readonly log: IncomingLog;
  readonly owners?: ReplicaOwners | undefined;
  /** Devices met before, and where to keep what is known of them. */
  readonly known?: Iterable<RememberedDevice> | undefined;
  readonly remember?: ((device: RememberedDevice) => void) | undefined;
  /**
   * Edits of this device in a document of the team, for ways that reach who is not there: a mailbox. Never the private
   * document. A backup that is read in is not told: `changesFor` has it.
   */
  readonly edited?: ((kind: string, updates: readonly Uint8Array[]) => void) | undefined;
  /** Our own bugs. What a peer does wrong ends its channel instead. */
  readonly report: (error: unknown) => void;
}

const COMPARE_EVERY_MS = 15_000;
const SILENT_MS = 45_000;
const SHOW_AFTER_MS = 100;

/**
 * Brings the documents of this device and of its peers together: one session per device over a channel whose other end
 * was proved. Start with `new`, hand it each channel with `connect`, end with `close`.
 */
export class Replicator {
  readonly #sessions = new Map<DeviceId, PeerSession>();
  readonly #exchanges: Exchanges;
  readonly #listeners = new Set<() => void>();
  readonly #owners: ReplicaOwners;
  readonly #book: StatusBook;
  #looksAt = '';
  #stopTick: () => void;
  #stopShow: (() => void) | undefined;
  #ticked: number;
  #closed = false;

  constructor(private readonly ports: ReplicatorPorts) {
    const { documents, inspector, log, report, timers } = ports;
    this.#owners = ports.owners ?? new ReplicaOwners();
    this.#book = new StatusBook(ports.known ?? [], ports.remember ?? (() => undefined));
    this.#exchanges = new Exchanges(documents, {
      device: ports.device,
      gate: new Gate({ inspector, log, owners: this.#owners, report }),
      timers,
      sessions: (kind) => this.#sharing(kind),
      changed: () => this.#changed(),
      edited: (kind, updates) => {
        if (mayShare(kind, { own: false })) ports.edited?.(kind, updates);
      },
      report,
    });
    this.#ticked = timers.now();
    this.#stopTick = timers.after(COMPARE_EVERY_MS, () => this.#tick());
  }

  /**
   * Starts a session with a proved peer. A second one with the same device replaces the first. The session ends with
   * its channel; whoever makes channels sees that by `channel.ended`.
   */
  connect(channel: Channel, peer: Peer): void {
    if (this.#closed || peer.device === this.ports.device) {
      channel.end({ kind: 'closed' });
      return;
    }
    this.disconnect(peer.device);
    const session = new PeerSession(peer, channel, this.ports.timers, this.ports.report);
    this.#sessions.set(peer.device, session);
    void session.ended.then(() => this.#ended(session));
    session.start((message) => handleMessage(message, session, this.#team));
    this.#greet(session).catch(this.ports.report);
    this.#tellLinks();
    this.#changed();
  }

  /** Ends the session with a device, if there is one. */
  disconnect(device: DeviceId): void {
    const session = this.#sessions.get(device);
    if (!session) return;
    session.end({ kind: 'closed' });
    this.#ended(session);
  }

  /** A device was removed from the team: its session ends and it is no longer shown. */
  remove(device: DeviceId): void {
    this.disconnect(device);
    this.#book.forget(device);
    this.#changed();
  }

  /** Every device of the team that was ever met. The devices of the roster that are not here were never met. */
  get status(): readonly DeviceStatus[] {
    return this.#book.read(this.#sessions, this.#exchanges.loaded, this.ports.timers.now());
  }

  /**
   * Takes in a letter that was proved to be a member's (a mailbox, a change file) through the gate. Resolves once it is
   * on disk (`applied`), builds on what is not here yet (`waiting`: take it again later), or was `refused`.
   */
  async take(letter: Letter): Promise<'applied' | 'waiting' | 'refused'> {
    const { author, document, updates } = letter;
    if (!mayShare(document, { own: false }) || author === this.ports.device) return 'refused';
    const exchange = await this.#exchanges.open(document);
    return exchange.takeLetter(author, updates);
  }

  /**
   * What one of these devices is not known to have on its disk, document by document, from all that is on ours: for a
   * change file. Without a device, or for one never met: everything of the team.
   */
  async changesFor(...devices: DeviceId[]): Promise<{ document: string; updates: Uint8Array[] }[]> {
    const known = devices.map((device) => new Map(this.#book.acknowledgedBy(device)));
    const kinds = (await this.ports.documents.stored()).filter((kind) => mayShare(kind, { own: false }));
    return Promise.all(
      kinds.map(async (document) => {
        const { live } = await this.#exchanges.open(document);
        return { document, updates: [live.missing(commonVector(known.map((one) => one.get(document))))] };
      }),
    );
  }

  /** Who looks at which client now. */
  get looking(): readonly Looking[] {
    return [...this.#sessions.values()].flatMap(({ peer, looksAt }) =>
      looksAt === '' ? [] : [{ device: peer.device, member: peer.member, client: looksAt }],
    );
  }

  /** Calls the listener when `status` or `looking` may read differently, at most ten times a second. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the peers which client's card is open here; undefined: none. Lasts until told otherwise or disconnected. */
  lookAt(client: string | undefined): void {
    if (this.#looksAt === (client ?? '')) return;
    this.#looksAt = client ?? '';
    for (const session of this.#sessions.values()) session.send({ type: 'here', client: this.#looksAt });
  }

  /** Messages sent to the peers that are connected now; `updates` are those that carry edits. */
  get messagesSent(): { readonly all: number; readonly updates: number } {
    const sent = [...this.#sessions.values()].map((session) => session.sent);
    return {
      all: sent.reduce((sum, { all }) => sum + all, 0),
      updates: sent.reduce((sum, { updates }) => sum + updates, 0),
    };
  }

  /** Sends what waits and ends all sessions. The documents stay as they are. */
  close(): void {
    this.#closed = true;
    this.#stopTick();
    this.#exchanges.stop();
    for (const device of [...this.#sessions.keys()]) this.disconnect(device);
    this.#stopShow?.();
    this.#listeners.clear();
  }

  get #team(): MessageTeam {
    return { owners: this.#owners, exchanges: this.#exchanges, changed: () => this.#changed() };
  }

  #sharing(kind: string): readonly PeerSession[] {
    return [...this.#sessions.values()].filter(({ isOpen, peer }) => isOpen && mayShare(kind, peer));
  }

  async #greet(session: PeerSession): Promise<void> {
    session.send({ type: 'here', client: this.#looksAt });
    const stored = await this.#exchanges.greet(session);
    session.send({ type: 'hello', protocol: PROTOCOL, oldest: PROTOCOL, stored });
  }

  #ended(session: PeerSession): void {
    const { device } = session.peer;
    if (this.#sessions.get(device) !== session) return;
    this.#book.note(session, this.#exchanges.loaded, this.ports.timers.now());
    this.#book.keep(device);
    this.#sessions.delete(device);
    this.#exchanges.forget(session);
    this.#tellLinks();
    this.#changed();
  }

  #tellLinks(): void {
    const devices = [...this.#sessions.keys()];
    for (const session of this.#sessions.values()) session.send({ type: 'links', devices });
  }

  #tick(): void {
    const now = this.ports.timers.now();
    // We were asleep ourselves: their frames are still waiting to be read.
    const slept = now - this.#ticked > COMPARE_EVERY_MS * 2;
    this.#ticked = now;
    for (const session of [...this.#sessions.values()]) {
      if (!slept && now - session.lastHeard > SILENT_MS) {
        session.end({ kind: 'lost', message: 'Nothing was heard for 45 seconds.' });
        this.#ended(session);
        continue;
      }
      session.send({ type: 'here', client: this.#looksAt });
      this.#book.note(session, this.#exchanges.loaded, now);
      this.#book.keep(session.peer.device);
    }
    this.#exchanges.compare();
    this.#changed();
    this.#stopTick = this.ports.timers.after(COMPARE_EVERY_MS, () => this.#tick());
  }

  #changed(): void {
    if (this.#closed) return;
    this.#stopShow ??= this.ports.timers.after(SHOW_AFTER_MS, () => {
      this.#stopShow = undefined;
      for (const listener of [...this.#listeners]) {
        try {
          listener();
        } catch (error) {
          this.ports.report(error);
        }
      }
    });
  }
}
