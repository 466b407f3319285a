import * as Y from 'yjs';
import type { LiveDocument } from './live-document';
import type { PeerSession } from './peer-session';
import type { Timers } from './timers';

const AFTER_MS = 200;

interface AcknowledgementPorts {
  readonly timers: Timers;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** Tells peers what we hold of a document, and above all what is on our disk: only that makes them believe it is safe. */
export class Acknowledgements {
  /** The mark of what is on our disk; undefined until that is known. */
  committed: string | undefined;
  readonly #owed = new Set<PeerSession>();
  #stopWaiting: (() => void) | undefined;

  constructor(
    private readonly live: LiveDocument,
    private readonly ports: AcknowledgementPorts,
  ) {}

  /** Tells a peer what we hold in memory, at once: it may ask for it. */
  tellHeld(session: PeerSession): void {
    const { hash } = this.live.held;
    const vector = Y.encodeStateVector(this.live.shared.doc);
    session.send({ type: 'state', kind: this.live.kind, committed: false, vector, hash });
  }

  /** Tells a peer what is on our disk, soon. */
  owe(session: PeerSession): void {
    this.#owed.add(session);
    this.#stopWaiting ??= this.ports.timers.after(AFTER_MS, () => {
      this.#stopWaiting = undefined;
      this.#tellCommitted().catch(this.ports.report);
    });
  }

  forget(session: PeerSession): void {
    this.#owed.delete(session);
  }

  stop(): void {
    this.#stopWaiting?.();
  }

  async #tellCommitted(): Promise<void> {
    const { kind, shared, held } = this.live;
    const { hash, mark } = held;
    const vector = Y.encodeStateVector(shared.doc);
    try {
      await shared.committed();
    } catch {
      // The document was closed: nobody is told that it is on disk.
      return;
    }
    if (this.live.held.mark === mark) this.committed = mark;
    for (const session of this.#owed) {
      this.#owed.delete(session);
      const about = session.about(kind);
      if (!session.isOpen || about.told === mark) continue;
      about.told = mark;
      session.send({ type: 'state', kind, committed: true, vector, hash });
    }
    this.ports.changed();
  }
}
