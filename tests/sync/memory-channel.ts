import { type Channel, type ChannelBinding, type ChannelEnd, MAX_FRAME_BYTES } from '../../lib/sync/channel';

/** Frames that one direction holds before its sender has to wait. */
const MOST_ON_THE_WAY = 64;

/** A wire between two ends in memory: in order, at most once; it can be held, let go again and cut. */
export class MemoryLink {
  readonly a: MemoryEnd;
  readonly b: MemoryEnd;
  #held = false;

  constructor() {
    const ends = {
      isHeld: () => this.#held,
      end: (by: MemoryEnd, reason: ChannelEnd) => this.#end(by, reason),
    };
    this.a = new MemoryEnd({ initiator: true, ours: 'end a', theirs: 'end b' }, ends);
    this.b = new MemoryEnd({ initiator: false, ours: 'end b', theirs: 'end a' }, ends);
    this.a.other = this.b;
    this.b.other = this.a;
  }

  /** Nothing arrives any more until `release`: a frozen browser, a lost network that nobody has noticed yet. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.a.deliver();
    this.b.deliver();
  }

  /** Both ends lose the connection; what is on the way is lost. */
  cut(message = 'The link was cut.'): void {
    this.a.finish({ kind: 'lost', message });
    this.b.finish({ kind: 'lost', message });
  }

  #end(by: MemoryEnd, reason: ChannelEnd): void {
    by.finish(reason);
    by.other?.finish(reason);
  }
}

interface Ends {
  isHeld(): boolean;
  end(by: MemoryEnd, reason: ChannelEnd): void;
}

export class MemoryEnd implements Channel {
  other: MemoryEnd | undefined;
  /** Frames that were sent from here, counted; watched by `tap`. */
  framesSent = 0;
  bytesSent = 0;
  tap: ((frame: Uint8Array) => void) | undefined;
  readonly ended: Promise<ChannelEnd>;
  #resolveEnd!: (reason: ChannelEnd) => void;
  #end: ChannelEnd | undefined;
  #reader: ((frame: Uint8Array) => void) | undefined;
  /** Frames on their way to this end. */
  readonly #coming: Uint8Array[] = [];
  readonly #room: (() => void)[] = [];
  #delivering = false;

  constructor(
    readonly binding: ChannelBinding,
    private readonly ends: Ends,
  ) {
    this.ended = new Promise((resolve) => {
      this.#resolveEnd = resolve;
    });
  }

  send(frame: Uint8Array): Promise<void> {
    if (frame.length === 0 || frame.length > MAX_FRAME_BYTES) {
      throw new RangeError(`A frame of ${frame.length} bytes.`);
    }
    if (this.#end || !this.other) return Promise.reject(new Error('The channel has ended.'));
    this.framesSent += 1;
    this.bytesSent += frame.length;
    this.tap?.(frame);
    return this.other.come(frame.slice());
  }

  onFrame(reader: (frame: Uint8Array) => void): void {
    this.#reader = reader;
    this.deliver();
  }

  end(reason: ChannelEnd): void {
    if (!this.#end) this.ends.end(this, reason);
  }

  finish(reason: ChannelEnd): void {
    if (this.#end) return;
    this.#end = reason;
    this.#coming.length = 0;
    for (const go of this.#room.splice(0)) go();
    this.#resolveEnd(reason);
  }

  /** A frame is on its way here; resolves when the next one may follow. */
  come(frame: Uint8Array): Promise<void> {
    this.#coming.push(frame);
    this.deliver();
    if (this.#coming.length < MOST_ON_THE_WAY) return Promise.resolve();
    return new Promise((resolve, reject) =>
      this.#room.push(() => (this.#end ? reject(new Error('The channel has ended.')) : resolve())),
    );
  }

  /** Hands over what has come, each frame in a turn of its own. */
  deliver(): void {
    if (this.#delivering || !this.#reader || this.ends.isHeld()) return;
    this.#delivering = true;
    queueMicrotask(() => {
      this.#delivering = false;
      const frame = this.ends.isHeld() ? undefined : this.#coming.shift();
      if (!frame || this.#end) return;
      this.#reader?.(frame);
      if (this.#coming.length < MOST_ON_THE_WAY / 2) for (const go of this.#room.splice(0)) go();
      this.deliver();
    });
  }
}
