import type { Channel } from '../../channel';
import {
  CHUNK_BYTES,
  CONTROL_LANE,
  FIRST_FRAME,
  FIRST_HEAD_BYTES,
  LANES,
  MAX_MESSAGE_BYTES,
} from './frame-format';

interface Sending {
  readonly message: Uint8Array;
  sent: number;
}

/**
 * Cuts messages into frames and sends them as the channel takes them. Lanes take turns, frame by frame, so that a small
 * edit of one document is not stuck behind 10 MB of another; the control lane always goes first.
 */
export class FrameSender {
  readonly #lanes = new Map<number, Sending[]>();
  #last = CONTROL_LANE;
  #pumping = false;
  #ended = false;
  /** Bytes that wait in each lane. */
  readonly #waiting = new Map<number, number>();

  constructor(private readonly channel: Channel) {
    void channel.ended.then(() => {
      this.#ended = true;
      this.#lanes.clear();
      this.#waiting.clear();
    });
  }

  /** Bytes of this lane that the channel has not taken yet. */
  waiting(lane: number): number {
    return this.#waiting.get(lane) ?? 0;
  }

  /** Puts a message of 1 to `MAX_MESSAGE_BYTES` bytes into a lane; after the channel's end it goes nowhere. */
  send(lane: number, message: Uint8Array): void {
    if (message.length === 0 || message.length > MAX_MESSAGE_BYTES || lane < 0 || lane >= LANES) {
      throw new RangeError(`A message of ${message.length} bytes can not be sent in lane ${lane}.`);
    }
    if (this.#ended) return;
    const queue = this.#lanes.get(lane);
    if (queue) queue.push({ message, sent: 0 });
    else this.#lanes.set(lane, [{ message, sent: 0 }]);
    this.#waiting.set(lane, this.waiting(lane) + message.length);
    if (!this.#pumping) void this.#pump();
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    try {
      for (let lane = this.#next(); lane !== undefined; lane = this.#next()) {
        await this.channel.send(this.#frame(lane));
      }
    } catch {
      // The channel has ended: `ended` says why, to those whom it concerns.
      this.#lanes.clear();
    } finally {
      this.#pumping = false;
    }
  }

  #next(): number | undefined {
    if (this.#lanes.has(CONTROL_LANE)) return CONTROL_LANE;
    const busy = [...this.#lanes.keys()].sort((one, other) => one - other);
    this.#last = busy.find((lane) => lane > this.#last) ?? busy[0] ?? CONTROL_LANE;
    return busy.length > 0 ? this.#last : undefined;
  }

  #frame(lane: number): Uint8Array {
    const queue = this.#lanes.get(lane) ?? [];
    const sending = queue[0];
    if (!sending) throw new Error(`Lane ${lane} is empty.`);
    const { message, sent } = sending;
    const first = sent === 0;
    const chunk = message.subarray(sent, sent + CHUNK_BYTES);
    const head = first ? FIRST_HEAD_BYTES : 1;
    const frame = new Uint8Array(head + chunk.length);
    frame[0] = first ? lane | FIRST_FRAME : lane;
    if (first) new DataView(frame.buffer).setUint32(1, message.length);
    frame.set(chunk, head);
    sending.sent += chunk.length;
    this.#waiting.set(lane, this.waiting(lane) - chunk.length);
    if (sending.sent === message.length) queue.shift();
    if (queue.length === 0) this.#lanes.delete(lane);
    return frame;
  }
}
