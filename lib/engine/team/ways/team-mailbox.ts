import * as Y from 'yjs';
import type { TeamIdentity } from '../../../sync/identity/team-identity';
import type { Letter } from '../../../sync/letter';
import type { Arrival } from '../../../sync/mailbox/incoming';
import { Outbox } from '../../../sync/mailbox/outbox';
import type { TeamLetters } from '../../../sync/mailbox/team-letters';
import type { SharedDocuments } from '../../../sync/replicate/shared-documents';
import { furthest, type Vector, vectorOf } from '../../../sync/replicate/state-vector';
import type { Signaling } from '../../../sync/signaling';
import type { MailboxSetting } from '../../way-command-types';
import type { MailboxView } from '../../way-query-types';
import type { MailboxPort, TeamPorts } from '../team-ports';
import { Coverage, reachOf } from './coverage';
import type { LetterMemory } from './letter-memory';

/** What teammates have told live they put into the mailbox themselves within this time; then we do it for them. ms. */
const RELAY_AFTER_MS = 60_000;
/** Letters about one document after which a snapshot makes room. */
const COMPACT_AFTER = 200;

export interface TeamMailboxOptions {
  readonly setting: MailboxSetting;
  readonly identity: TeamIdentity;
  readonly documents: SharedDocuments;
  readonly memory: LetterMemory;
  readonly letters: TeamLetters;
  readonly ports: TeamPorts;
  /** Through the gate, to the disk. Rejects while nobody can take it. */
  readonly take: (letter: Letter) => Promise<'applied' | 'waiting' | 'refused'>;
  /** A letter that was no member's: who brought it, and why it was left. */
  readonly refused: (arrival: Arrival, reason: string) => void;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** This device at its team's mailbox: leaves what it has there, and takes what the others left. */
export class TeamMailbox {
  readonly #mailbox: MailboxPort;
  readonly #outbox: Outbox;
  readonly #coverage: Coverage;
  /** Documents of which everything is being sent, those of which it was, and how far each was told. */
  readonly #whole = new Set<string>();
  readonly #wasWhole = new Set<string>();
  readonly #told = new Map<string, Vector>();
  readonly #sent = new Map<string, number>();
  readonly #stops: (() => void)[] = [];
  #stopRelay: () => void = () => undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(private readonly options: TeamMailboxOptions) {
    const { setting, identity, memory, ports, changed, report } = options;
    this.#coverage = new Coverage(memory, options.documents);
    const { servers, place, user, password } = setting;
    this.#mailbox = ports.openMailbox(
      { servers, team: place, user, password, device: identity.device.id },
      {
        cursor: async () => memory.cursor,
        keepCursor: (cursor) => memory.keepCursor(cursor),
        deliver: (arrival) => this.#deliver(arrival),
        renewed: () => {
          memory.nothingCovered();
          this.#wasWhole.clear();
          this.#relay(true);
        },
      },
    );
    this.#outbox = new Outbox({
      sealer: { seal: (document, updates) => this.#sealWhenFit(document, updates) },
      send: (document, sealed) => this.#mailbox.send(document, sealed),
      stored: (document) => this.#settle(document),
      report,
    });
    this.#stops.push(
      this.#mailbox.onStatus(changed),
      identity.onChange(() => this.#again()),
    );
    if (memory.cursor) this.#relay(true);
    this.#relayLater();
  }

  get signaling(): Signaling {
    return this.#mailbox.signaling;
  }

  /** Edits of this device go in. */
  edited(kind: string, updates: readonly Uint8Array[]): void {
    const doc = this.options.documents.loaded().get(kind)?.doc;
    if (!doc) return;
    this.#coverage.wrote(kind);
    this.#told.set(kind, furthest(this.#told.get(kind) ?? new Map(), reachOf(updates)));
    for (const update of updates) this.#outbox.push(kind, update);
    this.options.changed();
  }

  view(): MailboxView {
    const { servers, place, user } = this.options.setting;
    const { state, caughtUp } = this.#mailbox.status;
    return {
      servers,
      place,
      user,
      state: state.kind,
      message: 'message' in state ? state.message : undefined,
      holdsAll: this.holdsAll,
      caughtUp,
      notYet: this.options.memory.waiting.length,
    };
  }

  /** Whether the server has confirmed everything that is in the loaded documents. */
  get holdsAll(): boolean {
    return this.#coverage.isWhole;
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    this.#stopRelay();
    this.#mailbox.close().catch(this.options.report);
  }

  async #deliver(arrival: Arrival): Promise<void> {
    const opened = await this.options.letters.open(arrival.sealed);
    // A letter under a key that is not here yet is read once the roster has brought it.
    if (opened.kind === 'newer epoch') this.options.memory.keepWaiting(arrival.sealed);
    else if (opened.kind === 'refused') this.options.refused(arrival, opened.reason);
    else if (opened.kind === 'letter') {
      const outcome = await this.#take(opened.letter);
      if (outcome === 'waiting') this.options.memory.keepWaiting(arrival.sealed);
      else if (outcome === 'applied') await this.#takeWaiting();
    }
    this.options.changed();
  }

  async #take(letter: Letter): Promise<'applied' | 'waiting' | 'refused'> {
    const outcome = await this.options.take(letter);
    if (outcome === 'applied') this.#coverage.add(letter.document, reachOf(letter.updates), false);
    return outcome;
  }

  async #takeWaiting(): Promise<void> {
    const { memory } = this.options;
    for (let went = true; went; ) {
      went = false;
      for (const [key, sealed] of memory.waiting) {
        const opened = await this.options.letters.open(sealed);
        if (opened.kind === 'newer epoch') continue;
        if (opened.kind === 'letter' && (await this.#take(opened.letter)) === 'waiting') continue;
        memory.dropWaiting(key);
        went = true;
      }
    }
  }

  /** The roster is another one: what waited for a key may be read now. */
  #again(): void {
    this.#turn = this.#turn.then(() => this.#takeWaiting()).catch(this.options.report);
  }

  /** Puts in what the mailbox is not known to hold; `all`: of documents too that are not loaded. */
  #relay(all: boolean): void {
    this.#turn = this.#turn.then(() => this.#relayNow(all)).catch(this.options.report);
  }

  async #relayNow(all: boolean): Promise<void> {
    const { documents } = this.options;
    const kinds = all ? await documents.stored() : [...documents.loaded().keys()];
    for (const kind of kinds) {
      if (this.#closed || this.#whole.has(kind)) continue;
      // What is on its way already is not sent twice, unless nothing is known to be there.
      if (this.#coverage.has(kind) && this.#outbox.behind.includes(kind)) continue;
      const lacks = await this.#coverage.lacks(kind);
      if (lacks) this.#sendSince(kind, lacks.doc, lacks.since);
    }
  }

  #sendSince(kind: string, doc: Y.Doc, vector: Uint8Array): void {
    this.#whole.add(kind);
    const upTo = vectorOf(doc);
    this.#sealWhenFit(kind, [Y.encodeStateAsUpdate(doc, vector)])
      .then((sealed) => this.#mailbox.send(kind, sealed))
      .then(() => {
        this.#whole.delete(kind);
        this.#told.set(kind, furthest(this.#told.get(kind) ?? new Map(), upTo));
        this.#wasWhole.add(kind);
        this.#settle(kind);
      })
      .catch((error: unknown) => {
        this.#whole.delete(kind);
        this.options.report(error);
      });
  }

  /** The server has confirmed what was sent about a document. */
  #settle(kind: string): void {
    if (this.#closed || this.#whole.has(kind)) return;
    // Until everything was put in once, nothing is known to be there.
    if (!this.#wasWhole.has(kind) && !this.#coverage.has(kind)) return;
    if (!this.#outbox.behind.includes(kind))
      this.#coverage.add(kind, this.#told.get(kind) ?? new Map(), true);
    const sent = (this.#sent.get(kind) ?? 0) + 1;
    this.#sent.set(kind, sent % COMPACT_AFTER);
    if (sent === COMPACT_AFTER) this.#compact(kind).catch(this.options.report);
    this.options.changed();
  }

  async #compact(kind: string): Promise<void> {
    await this.#mailbox.compact(kind, async () => {
      const { doc } = await this.options.documents.load(kind);
      return this.options.letters.seal(kind, [Y.encodeStateAsUpdate(doc)]);
    });
  }

  /** After a removal there is no key for a moment: then once there is. */
  async #sealWhenFit(document: string, updates: readonly Uint8Array[]): Promise<Uint8Array> {
    const { identity } = this.options;
    while (!identity.epoch || identity.rekeyDue) {
      await new Promise<void>((resolve) => {
        const stop = identity.onChange(() => {
          stop();
          resolve();
        });
      });
    }
    return this.options.letters.seal(document, updates);
  }

  #relayLater(): void {
    this.#stopRelay = this.options.ports.timers.after(RELAY_AFTER_MS, () => {
      if (this.#mailbox.status.caughtUp) this.#relay(false);
      this.#relayLater();
    });
  }
}
