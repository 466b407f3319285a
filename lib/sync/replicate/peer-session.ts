import type { Channel, ChannelEnd } from '../channel';
import type { DeviceId, Peer } from '../peer';
import { mayShare } from './may-share';
import { readVector, type Vector } from './state-vector';
import type { Timers } from './timers';
import { BadMessage } from './wire/byte-reader';
import { CONTROL_LANE, LANES } from './wire/frame-format';
import { FrameReceiver } from './wire/frame-receiver';
import { FrameSender } from './wire/frame-sender';
import { decodeMessage, encodeMessage, type Message } from './wire/messages';

/** What a peer said it holds of a document. */
export interface Theirs {
  readonly vector: Vector;
  readonly hash: string;
}

/** What is known of one document at the other end. */
export interface PeerDocument {
  /** The newest they told, on disk or not. */
  theirs: Theirs | undefined;
  /** The newest they told to be on their disk. */
  committed: (Theirs & { readonly mark: string }) | undefined;
  /** How far their own pushed changes went, whether or not they could be applied. */
  readonly pushed: Map<number, number>;
  /** The mark of ours, on disk, that they were told last. */
  told: string | undefined;
  /** They sent what builds on something we lack. */
  mustAsk: boolean;
  /** Not asked again before (epoch ms). */
  notBefore: number;
  /** Something they sent since they connected was refused. */
  refused: boolean;
  /** Epoch ms since when they have shown something else with the same operations. */
  differsSince: number | undefined;
}

const MOST_UNREAD_BYTES = 128 * 1024 * 1024;

/** One peer over one channel: messages in and out, and what they told us. */
export class PeerSession {
  readonly documents = new Map<string, PeerDocument>();
  links: ReadonlySet<DeviceId> = new Set();
  looksAt = '';
  /** Epoch ms of their last frame. */
  lastHeard: number;
  /** Messages sent, for those who count them; `updates` are those that carry edits. */
  readonly sent = { all: 0, updates: 0 };
  #open = true;
  #unread = 0;
  readonly #turns = new Map<string, Promise<void>>();
  readonly #lanes = new Map<string, number>();
  readonly #sender: FrameSender;
  readonly #receiver = new FrameReceiver();

  constructor(
    readonly peer: Peer,
    private readonly channel: Channel,
    private readonly timers: Timers,
    private readonly report: (error: unknown) => void,
  ) {
    this.lastHeard = timers.now();
    this.#sender = new FrameSender(channel);
    void channel.ended.then(() => {
      this.#open = false;
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get ended(): Promise<ChannelEnd> {
    return this.channel.ended;
  }

  /** True while a part of a message has come and the rest has not. */
  get isReceiving(): boolean {
    return this.#receiver.isWaiting;
  }

  start(handle: (message: Message, session: PeerSession) => void): void {
    this.channel.onFrame((frame) => {
      if (!this.#open) return;
      this.lastHeard = this.timers.now();
      try {
        const bytes = this.#receiver.take(frame);
        const message = bytes && decodeMessage(bytes);
        if (!message) return;
        this.#refuseForeign(message);
        handle(message, this);
      } catch (error) {
        if (error instanceof BadMessage) this.end({ kind: 'abused', message: error.message });
        else this.report(error);
      }
    });
  }

  send(message: Message): void {
    const kind = 'kind' in message && message.type !== 'replica' ? message.kind : undefined;
    if ('kind' in message && !mayShare(message.kind, this.peer)) {
      throw new Error(`${message.kind} is not for this peer.`);
    }
    if (!this.#open) return;
    this.sent.all += 1;
    if (message.type === 'updates') this.sent.updates += 1;
    this.#sender.send(kind === undefined ? CONTROL_LANE : this.#laneOf(kind), encodeMessage(message));
  }

  /** Bytes of a document that wait to be sent. */
  waiting(kind: string): number {
    return this.#sender.waiting(this.#laneOf(kind));
  }

  /** What is known of a document there; an empty note when they have told nothing yet. */
  about(kind: string): PeerDocument {
    let about = this.documents.get(kind);
    if (!about) {
      about = {
        theirs: undefined,
        committed: undefined,
        pushed: new Map(),
        told: undefined,
        mustAsk: false,
        notBefore: 0,
        refused: false,
        differsSince: undefined,
      };
      this.documents.set(kind, about);
    }
    return about;
  }

  /** Works off what concerns one document in the order it came; what throws is reported or ends the channel. */
  inTurn(kind: string, bytes: number, work: () => Promise<void> | void): void {
    this.#unread += bytes;
    if (this.#unread > MOST_UNREAD_BYTES) {
      this.end({ kind: 'abused', message: 'More came than can be worked off.' });
    }
    const before = this.#turns.get(kind) ?? Promise.resolve();
    const turn = before
      .then(() => (this.#open ? work() : undefined))
      .catch((error: unknown) => {
        if (error instanceof BadMessage) this.end({ kind: 'abused', message: error.message });
        else this.report(error);
      })
      .then(() => {
        this.#unread -= bytes;
        if (this.#turns.get(kind) === turn) this.#turns.delete(kind);
      });
    this.#turns.set(kind, turn);
  }

  end(reason: ChannelEnd): void {
    this.#open = false;
    this.channel.end(reason);
  }

  /** A peer that names a document which is not for it, or a replica id or vector that is none, broke the rules. */
  #refuseForeign(message: Message): void {
    if ('kind' in message && !mayShare(message.kind, this.peer)) {
      throw new BadMessage(`The document ${message.kind} is not shared with this device.`);
    }
    if (message.type === 'state' || message.type === 'pull') readVector(message.vector);
  }

  #laneOf(kind: string): number {
    let lane = this.#lanes.get(kind);
    if (lane === undefined) {
      lane = CONTROL_LANE + 1 + (this.#lanes.size % (LANES - 1));
      this.#lanes.set(kind, lane);
    }
    return lane;
  }
}
