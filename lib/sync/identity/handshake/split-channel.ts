import type { Channel, ChannelEnd } from '../../channel';
import { type Bytes, copyOf } from '../bytes/bytes';
import { HandshakeFailure } from './refusal';

/** Kinds of frames that belong to the identity, in a frame's first byte. All below `HELLO` is for documents. */
export const frameKinds = {
  hello: 0xf0,
  proof: 0xf1,
  accept: 0xf2,
  heads: 0xf3,
  entries: 0xf4,
  finish: 0xf5,
  refuse: 0xf6,
  news: 0xf7,
  commit: 0xf8,
  challenge: 0xf9,
  request: 0xfa,
  inviter: 0xfb,
  welcome: 0xfc,
} as const;

export type FrameKind = keyof typeof frameKinds;

/** Bytes of identity frames that may wait to be read. */
const MAX_WAITING = 8_388_608;

/**
 * Takes a channel apart into frames of the identity and frames of documents. A document frame that comes before the other
 * side could have finished its handshake ends the channel.
 */
export class SplitChannel {
  #waiting: Bytes[] = [];
  #waitingBytes = 0;
  #wanted: { resolve: (frame: Bytes) => void; reject: (error: Error) => void } | undefined;
  #over: HandshakeFailure | undefined;
  #finishSeen = false;
  #documents: Uint8Array[] = [];
  #reader: ((frame: Uint8Array) => void) | undefined;
  #news: ((frame: Bytes) => void) | undefined;

  constructor(readonly raw: Channel) {
    raw.onFrame((frame) => this.#take(frame));
    void raw.ended.then((end) => {
      const reason = end.kind === 'refused' ? 'not-let-in' : 'lost';
      this.#stop(new HandshakeFailure(reason, describeEnd(end), false));
    });
  }

  /** The next frame of the identity, which must be of this kind: without its first byte. */
  async next(kind: FrameKind): Promise<Bytes> {
    const frame = await this.#nextFrame();
    if (frame[0] === frameKinds.refuse) {
      throw new HandshakeFailure('not-let-in', 'The other side does not let this device in', false);
    }
    if (frame[0] !== frameKinds[kind]) throw new HandshakeFailure('abused', `Not a ${kind} frame`);
    return frame.slice(1);
  }

  send(kind: FrameKind, body: Uint8Array): Promise<void> {
    const frame = new Uint8Array(body.length + 1);
    frame[0] = frameKinds[kind];
    frame.set(body, 1);
    // A channel rejects once it has ended, which is nobody's bug here.
    return this.raw.send(frame).catch((error: unknown) => {
      throw this.#over ?? new HandshakeFailure('lost', String(error), false);
    });
  }

  /** From now on a document frame is abuse until the other side says again that it has finished. */
  awaitFinish(): void {
    if (this.#documents.length > 0)
      throw new HandshakeFailure('abused', 'Data before the handshake was over');
    this.#finishSeen = false;
  }

  /** The channel for documents alone. `news` gets the identity frames that still come. */
  open(news: (frame: Bytes) => void): Channel {
    const { raw } = this;
    this.#news = news;
    for (const frame of this.#waiting.splice(0)) news(frame);
    return {
      binding: raw.binding,
      ended: raw.ended,
      end: (reason) => raw.end(reason),
      send: (frame) => {
        if ((frame[0] ?? 0) >= frameKinds.hello) throw new RangeError(`Not a document frame: ${frame[0]}`);
        return raw.send(frame);
      },
      onFrame: (reader) => {
        this.#reader = reader;
        for (const frame of this.#documents.splice(0)) reader(frame);
      },
    };
  }

  #take(frame: Uint8Array): void {
    if (this.#over) return;
    if ((frame[0] ?? 0) < frameKinds.hello) this.#takeDocument(frame);
    else if (this.#news) this.#news(copyOf(frame));
    else this.#takeOwn(copyOf(frame));
  }

  #takeDocument(frame: Uint8Array): void {
    if (this.#reader) this.#reader(frame);
    else if (this.#finishSeen) this.#documents.push(frame);
    else this.#abused('Data before the handshake was over');
  }

  #takeOwn(frame: Bytes): void {
    if (frame[0] === frameKinds.finish) this.#finishSeen = true;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) return wanted.resolve(frame);
    this.#waiting.push(frame);
    this.#waitingBytes += frame.length;
    if (this.#waitingBytes > MAX_WAITING) this.#abused('Too many frames at once');
  }

  #nextFrame(): Promise<Bytes> {
    const frame = this.#waiting.shift();
    if (frame) {
      this.#waitingBytes -= frame.length;
      return Promise.resolve(frame);
    }
    if (this.#over) return Promise.reject(this.#over);
    return new Promise((resolve, reject) => {
      this.#wanted = { resolve, reject };
    });
  }

  #abused(message: string): void {
    this.#stop(new HandshakeFailure('abused', message, false));
    this.raw.end({ kind: 'abused', message });
  }

  #stop(failure: HandshakeFailure): void {
    this.#over ??= failure;
    // What came before the end is still read when the other side refused; documents never.
    if (failure.reason === 'abused') this.#waiting = [];
    if (!this.#reader) this.#documents = [];
    this.#wanted?.reject(this.#over);
    this.#wanted = undefined;
  }
}

function describeEnd(end: ChannelEnd): string {
  return end.kind === 'closed' ? 'The other side closed the connection' : end.message;
}
