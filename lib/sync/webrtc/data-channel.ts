import { type Channel, type ChannelBinding, type ChannelEnd, MAX_FRAME_BYTES } from '../channel';
import { readEndNote, writeEndNote } from './end-note';

/** Bytes queued in the browser above which a sender waits. Chrome throws at 16 MiB. */
const FULL_BYTES = 1 << 20;
const ROOM_BYTES = 1 << 18;
/** Bytes that may wait for a reader that is not set yet. */
const EARLY_BYTES = 1 << 22;
/** A queue that did not shrink for so long is at an end that will not come back. */
const STALLED_MS = 45_000;
/** How long the note about the end may take to leave. */
const FAREWELL_MS = 2_000;

/** Frames over an open data channel. `close` is called once, when nothing is left to be sent. */
export class DataChannel implements Channel {
  readonly ended: Promise<ChannelEnd>;
  #resolveEnded: (reason: ChannelEnd) => void = () => undefined;
  #reason: ChannelEnd | undefined;
  #reader: ((frame: Uint8Array) => void) | undefined;
  #early: Uint8Array[] = [];
  #earlyBytes = 0;
  #turn: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  #stalled: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly data: RTCDataChannel,
    readonly binding: ChannelBinding,
    readonly close: (reason: ChannelEnd) => void,
  ) {
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
    data.bufferedAmountLowThreshold = ROOM_BYTES;
    data.onbufferedamountlow = () => this.#makeRoom();
    data.onmessage = (event: MessageEvent<unknown>) => this.#hear(event.data);
    data.onclose = () => this.#finish({ kind: 'lost', message: 'The connection was closed.' }, false);
    data.onerror = () => this.#finish({ kind: 'lost', message: 'The connection broke.' }, false);
  }

  send(frame: Uint8Array): Promise<void> {
    const { byteLength } = frame;
    if (byteLength === 0 || byteLength > MAX_FRAME_BYTES) {
      throw new RangeError(`A frame has 1 to ${MAX_FRAME_BYTES} bytes, not ${byteLength}.`);
    }
    const sent = this.#turn.then(() => this.#put(frame));
    this.#turn = sent.catch(() => undefined);
    return sent;
  }

  onFrame(reader: (frame: Uint8Array) => void): void {
    this.#reader = reader;
    const early = this.#early;
    this.#early = [];
    this.#earlyBytes = 0;
    for (const frame of early) reader(frame);
  }

  end(reason: ChannelEnd): void {
    this.#finish(reason, true);
  }

  async #put(frame: Uint8Array): Promise<void> {
    this.#mustLive();
    this.data.send(new Uint8Array(frame));
    if (this.data.bufferedAmount <= FULL_BYTES) return;
    await new Promise<void>((resolve) => {
      this.#release = resolve;
      this.#watchForStall();
    });
    this.#mustLive();
  }

  #mustLive(): void {
    if (this.#reason !== undefined) throw new Error(`The channel has ended: ${this.#reason.kind}.`);
  }

  #watchForStall(): void {
    const before = this.data.bufferedAmount;
    this.#stalled = setTimeout(() => {
      if (this.data.bufferedAmount < before) this.#watchForStall();
      else this.#finish({ kind: 'lost', message: 'The other side takes nothing any more.' }, false);
    }, STALLED_MS);
  }

  #makeRoom(): void {
    clearTimeout(this.#stalled);
    this.#release?.();
    this.#release = undefined;
  }

  #hear(data: unknown): void {
    if (this.#reason !== undefined) return;
    if (typeof data === 'string') {
      const reason = readEndNote(data);
      this.#finish(reason ?? { kind: 'abused', message: 'A text came where only bytes may.' }, false);
      return;
    }
    if (!(data instanceof ArrayBuffer) || data.byteLength === 0 || data.byteLength > MAX_FRAME_BYTES) {
      this.#finish({ kind: 'abused', message: 'A frame of a forbidden length came.' }, true);
      return;
    }
    const frame = new Uint8Array(data);
    if (this.#reader) {
      this.#reader(frame);
      return;
    }
    this.#early.push(frame);
    this.#earlyBytes += frame.byteLength;
    if (this.#earlyBytes > EARLY_BYTES) {
      this.#finish({ kind: 'abused', message: 'Too much came before anybody listened.' }, true);
    }
  }

  #finish(reason: ChannelEnd, tell: boolean): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#early = [];
    this.#makeRoom();
    const { data } = this;
    data.onmessage = null;
    data.onerror = null;
    this.#resolveEnded(reason);
    if (!tell || data.readyState !== 'open' || !this.#say(reason)) {
      this.close(reason);
      return;
    }
    const farewell = setTimeout(() => this.close(reason), FAREWELL_MS);
    data.onclose = () => {
      clearTimeout(farewell);
      this.close(reason);
    };
    data.close();
  }

  /** False when the browser does not take the note: then the other side sees a lost connection. */
  #say(reason: ChannelEnd): boolean {
    try {
      this.data.send(writeEndNote(reason));
      return true;
    } catch {
      return false;
    }
  }
}
