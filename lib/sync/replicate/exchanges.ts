import { DocumentExchange, type ExchangePorts } from './document-exchange';
import { mayShare } from './may-share';
import type { PeerSession } from './peer-session';
import type { SharedDocuments } from './shared-documents';

/** The exchanges of all loaded documents, and the loading of those that a peer has and we have not loaded. */
export class Exchanges {
  readonly #loaded = new Map<string, DocumentExchange>();
  readonly #stopLoaded: () => void;
  #stopped = false;

  constructor(
    private readonly documents: SharedDocuments,
    private readonly ports: ExchangePorts,
  ) {
    for (const kind of documents.loaded().keys()) this.#take(kind);
    this.#stopLoaded = documents.onLoaded((kind) => {
      if (this.#loaded.has(kind)) return;
      const exchange = this.#take(kind);
      for (const session of ports.sessions(kind)) exchange?.greet(session);
    });
  }

  get loaded(): ReadonlyMap<string, DocumentExchange> {
    return this.#loaded;
  }

  /** Tells a new peer what is loaded; returns what is only on disk, with its mark. */
  async greet(session: PeerSession): Promise<[kind: string, mark: string][]> {
    for (const [kind, exchange] of this.#loaded) {
      if (mayShare(kind, session.peer)) exchange.greet(session);
    }
    const kinds = (await this.documents.stored()).filter(
      (kind) => mayShare(kind, session.peer) && !this.#loaded.has(kind),
    );
    return Promise.all(
      kinds.map(async (kind): Promise<[string, string]> => [kind, (await this.documents.markOf(kind)) ?? '']),
    );
  }

  /**
   * The exchange of a document that a peer has; loads it unless it is known to be the same as theirs. Undefined when it
   * need not be loaded: it is the same, or both have nothing.
   */
  async meet(kind: string, theirMark: string, theyHaveSome: boolean): Promise<DocumentExchange | undefined> {
    const present = this.#loaded.get(kind);
    if (present) return present;
    if (!theyHaveSome && !(await this.documents.stored()).includes(kind)) return undefined;
    const ourMark = await this.documents.markOf(kind);
    if ((ourMark !== undefined && ourMark === theirMark) || this.#stopped) return undefined;
    await this.documents.load(kind);
    return this.#loaded.get(kind);
  }

  /** The exchange of a document, which is loaded if it is not. */
  async open(kind: string): Promise<DocumentExchange> {
    if (!this.#loaded.has(kind)) await this.documents.load(kind);
    const exchange = this.#loaded.get(kind);
    if (!exchange) throw new Error(`The document ${kind} can not be shared.`);
    return exchange;
  }

  forget(session: PeerSession): void {
    for (const exchange of this.#loaded.values()) exchange.forget(session);
  }

  /** Anti-entropy: every document is compared with every peer. */
  compare(): void {
    for (const exchange of this.#loaded.values()) exchange.compare();
  }

  stop(): void {
    this.#stopped = true;
    this.#stopLoaded();
    for (const exchange of this.#loaded.values()) exchange.stop();
  }

  #take(kind: string): DocumentExchange | undefined {
    const shared = this.documents.loaded().get(kind);
    // What not even our own devices may have needs no exchange.
    if (!shared || !mayShare(kind, { own: true })) return undefined;
    const exchange = new DocumentExchange(kind, shared, this.ports);
    this.#loaded.set(kind, exchange);
    return exchange;
  }
}
