import type { DeviceId } from '../peer';
import { Acknowledgements } from './acknowledgements';
import { contentMark } from './content-mark';
import type { Gate } from './gate/gate';
import { LiveDocument } from './live-document';
import type { PeerSession } from './peer-session';
import { PullFromOne } from './pull-from-one';
import type { SharedDocument } from './shared-documents';
import { furthest, lackOf, readVector, type Vector } from './state-vector';
import type { Timers } from './timers';
import type { WireState } from './wire/messages';

/** Edits of one moment travel together. */
const BURST_MS = 15;
/** A peer that takes no more gets no queue: it is told what there is and asks for it when it can. */
const MOST_QUEUED_BYTES = 1024 * 1024;
const MOST_IN_ONE = 1_000;
const REFUSED_PAUSE_MS = 60_000;
const AWAKE_MS = 20_000;
const WAITING_PAUSE_MS = 400;
const EMPTY_ANSWER_PAUSE_MS = 15_000;

export interface ExchangePorts {
  readonly device: DeviceId;
  readonly gate: Gate;
  readonly timers: Timers;
  /** Sessions that this document may be shared with. */
  readonly sessions: (kind: string) => readonly PeerSession[];
  /** Something the status shows may be different now. */
  readonly changed: () => void;
  /** Edits of this device, burst by burst, whether or not anybody is linked. */
  readonly edited: (kind: string, updates: readonly Uint8Array[]) => void;
  readonly report: (error: unknown) => void;
}

/** Everything that happens to one loaded document between us and all peers. */
export class DocumentExchange {
  readonly live: LiveDocument;
  readonly #told: Acknowledgements;
  readonly #pull: PullFromOne;
  #burst: Uint8Array[] = [];
  #stopBurst: (() => void) | undefined;
  #replica: number;

  constructor(
    readonly kind: string,
    shared: SharedDocument,
    private readonly ports: ExchangePorts,
  ) {
    this.#replica = shared.doc.clientID;
    this.live = new LiveDocument(kind, shared, {
      ours: (update) => this.#take(update),
      any: () => this.#changed(),
      report: ports.report,
    });
    this.#told = new Acknowledgements(this.live, ports);
    this.#pull = new PullFromOne(this.live, ports);
  }

  /** The mark of what is on our disk; undefined until that is known. */
  get committed(): string | undefined {
    return this.#told.committed;
  }

  /** Tells a peer what we hold, at once and again when it is on disk. */
  greet(session: PeerSession): void {
    session.send({ type: 'replica', kind: this.kind, replica: this.#replica });
    this.#told.tellHeld(session);
    this.owe(session);
  }

  forget(session: PeerSession): void {
    this.#told.forget(session);
    this.#pull.forget(session);
  }

  hear(session: PeerSession, state: WireState): void {
    const about = session.about(this.kind);
    const isFirst = about.theirs === undefined;
    const theirs = { vector: readVector(state.vector), hash: state.hash };
    about.theirs = theirs;
    if (state.committed) about.committed = { ...theirs, mark: contentMark(theirs.vector, theirs.hash) };
    if (about.told !== this.live.held.mark) this.owe(session);
    this.#pull.consider(isFirst);
    this.ports.changed();
  }

  async receiveUpdates(
    session: PeerSession,
    origin: DeviceId,
    updates: readonly Uint8Array[],
  ): Promise<void> {
    if (updates.length === 0 || origin === this.ports.device) return;
    const passed = await this.#pass(session, origin, updates);
    if (passed !== 'applied') return;
    this.owe(session);
    for (const other of this.ports.sessions(this.kind)) {
      const hasIt = other === session || other.peer.device === origin;
      // Who is linked to the origin gets it there; who is linked to the sender gets it from the sender.
      if (hasIt || other.links.has(origin) || other.links.has(session.peer.device)) continue;
      this.#push(other, origin, updates);
    }
  }

  /** An answer to our question. One that comes too late is left: we have asked somebody else. */
  async receiveMissing(session: PeerSession, update: Uint8Array): Promise<void> {
    if (!this.#pull.isAsked(session)) return;
    const passed = await this.#pass(session, undefined, [update]);
    const about = session.about(this.kind);
    const lacks = about.theirs ? lackOf(this.live.held.vector, about.theirs.vector) : 0;
    // It did not give what it says it has: it is not asked again at once, for ever.
    if (passed === 'applied' && lacks > 0) about.notBefore = this.ports.timers.now() + EMPTY_ANSWER_PAUSE_MS;
    this.owe(session);
    this.#pull.done(session);
    const { vector } = this.live.held;
    for (const other of this.ports.sessions(this.kind)) {
      const { theirs } = other.about(this.kind);
      if (theirs && lackOf(theirs.vector, vector) > 0) this.owe(other);
    }
  }

  /** Changes that came by another way than a session. Resolves once they are on disk, or were not taken. */
  async takeLetter(
    from: DeviceId,
    updates: readonly Uint8Array[],
  ): Promise<'applied' | 'waiting' | 'refused'> {
    const { gate, timers } = this.ports;
    const entry = { kind: this.kind, origin: undefined, from, at: timers.now(), updates };
    const { kind } = await gate.pass(this.live.shared, entry, {
      announcedBy: (device) => this.#announced(device),
      pushed: () => undefined,
    });
    if (kind !== 'applied') return kind === 'waiting' ? 'waiting' : 'refused';
    for (const session of this.ports.sessions(this.kind)) this.owe(session);
    await this.live.shared.committed();
    return 'applied';
  }

  answerPull(session: PeerSession, vector: Uint8Array): void {
    readVector(vector);
    this.flush();
    session.send({ type: 'missing', kind: this.kind, update: this.live.missing(vector) });
  }

  /** Tells everybody who was told something else last, and asks whoever has more. */
  compare(): void {
    for (const session of this.ports.sessions(this.kind)) {
      if (session.about(this.kind).told !== this.live.held.mark) this.owe(session);
    }
    this.#pull.consider(true);
  }

  /** Tells a peer what is on our disk, soon. */
  owe(session: PeerSession): void {
    this.#told.owe(session);
  }

  /** Sends what waits for the end of its burst. */
  flush(): void {
    this.#stopBurst?.();
    this.#stopBurst = undefined;
    const updates = this.#burst;
    this.#burst = [];
    if (updates.length === 0) return;
    for (const session of this.ports.sessions(this.kind)) this.#push(session, this.ports.device, updates);
    this.ports.edited(this.kind, updates);
  }

  stop(): void {
    this.flush();
    this.#told.stop();
    this.#pull.stop();
    this.live.stop();
  }

  #take(update: Uint8Array): void {
    const { clientID } = this.live.shared.doc;
    if (clientID !== this.#replica) {
      this.#replica = clientID;
      for (const session of this.ports.sessions(this.kind)) {
        session.send({ type: 'replica', kind: this.kind, replica: clientID });
      }
    }
    this.#burst.push(update);
    if (this.#burst.length >= MOST_IN_ONE) this.flush();
    else this.#stopBurst ??= this.ports.timers.after(BURST_MS, () => this.flush());
  }

  #changed(): void {
    this.#told.committed = undefined;
    this.ports.changed();
  }

  #push(session: PeerSession, origin: DeviceId, updates: readonly Uint8Array[]): void {
    if (session.waiting(this.kind) > MOST_QUEUED_BYTES) this.owe(session);
    else session.send({ type: 'updates', kind: this.kind, origin, updates });
  }

  async #pass(
    session: PeerSession,
    origin: DeviceId | undefined,
    updates: readonly Uint8Array[],
  ): Promise<'applied' | 'left'> {
    const { gate, timers } = this.ports;
    // The message's bytes are a view: what is logged must not hold a whole frame.
    const own = updates.map((update) => update.slice());
    const entry = { kind: this.kind, origin, from: session.peer.device, at: timers.now(), updates: own };
    const about = session.about(this.kind);
    const passed = await gate.pass(this.live.shared, entry, {
      announcedBy: (device) => this.#announced(device),
      pushed: (replica, clock) => about.pushed.set(replica, Math.max(clock, about.pushed.get(replica) ?? 0)),
    });
    if (passed.kind === 'waiting') {
      about.mustAsk = true;
      // What it builds on may be on its way from somebody else.
      about.notBefore = Math.max(about.notBefore, timers.now() + WAITING_PAUSE_MS);
      this.#pull.consider(false);
    }
    if (passed.kind === 'refused') {
      about.notBefore = timers.now() + REFUSED_PAUSE_MS;
      about.refused = true;
      this.ports.changed();
    }
    return passed.kind === 'applied' ? 'applied' : 'left';
  }

  /** What a device that is linked to us and awake says it has written; undefined when it can not be asked. */
  #announced(device: DeviceId): Vector | undefined {
    const { sessions, timers } = this.ports;
    const session = sessions(this.kind).find(({ peer }) => peer.device === device);
    if (!session || timers.now() - session.lastHeard > AWAKE_MS) return undefined;
    const { theirs, pushed } = session.about(this.kind);
    return theirs && furthest(theirs.vector, pushed);
  }
}
