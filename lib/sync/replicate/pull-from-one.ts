import * as Y from 'yjs';
import type { LiveDocument } from './live-document';
import type { PeerSession } from './peer-session';
import { lackOf } from './state-vector';
import type { Timers } from './timers';

/** Changes that are on their way need no asking. */
const GRACE_MS = 500;
const NO_ANSWER_MS = 20_000;

export interface PullPorts {
  readonly timers: Timers;
  readonly sessions: (kind: string) => readonly PeerSession[];
  readonly changed: () => void;
}

/** Asks for what a document lacks, one peer at a time: ten peers do not all send the same 10 MB. */
export class PullFromOne {
  #asked: PeerSession | undefined;
  #stopWaiting: (() => void) | undefined;
  #stopGrace: (() => void) | undefined;
  /** Pairs of hashes that differed with equal vectors and were repaired once: asking again brings nothing. */
  readonly #repaired = new Map<PeerSession, string>();

  constructor(
    private readonly live: LiveDocument,
    private readonly ports: PullPorts,
  ) {}

  /** Asks somebody if somebody has more; `now` for what can not be on its way already. */
  consider(now: boolean): void {
    if (this.#asked) return;
    if (!now) {
      this.#stopGrace ??= this.ports.timers.after(GRACE_MS, () => {
        this.#stopGrace = undefined;
        this.consider(true);
      });
      return;
    }
    const session = this.#best();
    if (!session) return;
    session.about(this.live.kind).mustAsk = false;
    this.#asked = session;
    this.#wait(session);
    const vector = Y.encodeStateVector(this.live.shared.doc);
    session.send({ type: 'pull', kind: this.live.kind, vector });
  }

  /** Whether this peer was asked and has not answered yet. */
  isAsked(session: PeerSession): boolean {
    return this.#asked === session;
  }

  /** The answer of a peer has been worked off. */
  done(session: PeerSession): void {
    if (this.#asked !== session) return;
    this.#free();
    this.consider(true);
  }

  forget(session: PeerSession): void {
    this.#repaired.delete(session);
    if (this.#asked === session) this.done(session);
  }

  stop(): void {
    this.#stopGrace?.();
    this.#stopWaiting?.();
  }

  #wait(session: PeerSession): void {
    this.#stopWaiting = this.ports.timers.after(NO_ANSWER_MS, () => {
      if (session.isReceiving && session.isOpen) return this.#wait(session);
      session.about(this.live.kind).notBefore = this.ports.timers.now() + NO_ANSWER_MS;
      this.#free();
      this.consider(true);
    });
  }

  #free(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#asked = undefined;
  }

  #best(): PeerSession | undefined {
    const { held, kind } = this.live;
    let best: PeerSession | undefined;
    let most = 0;
    for (const session of this.ports.sessions(kind)) {
      const { theirs, mustAsk, notBefore } = session.about(kind);
      if (!theirs || !session.isOpen || notBefore > this.ports.timers.now()) continue;
      const lack = lackOf(held.vector, theirs.vector) + (mustAsk ? 1 : 0);
      if (lack > most) {
        best = session;
        most = lack;
      }
    }
    return best ?? this.#differing();
  }

  /** A peer with the same operations that shows something else: its deletes may be missing here. */
  #differing(): PeerSession | undefined {
    const { held, kind } = this.live;
    return this.ports.sessions(kind).find((session) => {
      const { theirs } = session.about(kind);
      if (!theirs || theirs.hash === held.hash || lackOf(theirs.vector, held.vector) > 0) return false;
      const pair = `${theirs.hash} ${held.hash}`;
      if (this.#repaired.get(session) === pair) return false;
      this.#repaired.set(session, pair);
      return true;
    });
  }
}
