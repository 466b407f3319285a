import { BadMessage } from './byte-reader';
import { FIRST_FRAME, FIRST_HEAD_BYTES, LANES, MAX_MESSAGE_BYTES, MAX_OPEN_BYTES } from './frame-format';

interface Receiving {
  readonly total: number;
  readonly chunks: Uint8Array[];
  received: number;
}

/** Puts messages together again. It believes no length: room is taken only for bytes that have come. */
export class FrameReceiver {
  readonly #lanes = new Map<number, Receiving>();
  #open = 0;

  /** True while a message has begun and not ended. */
  get isWaiting(): boolean {
    return this.#lanes.size > 0;
  }

  /** Takes a frame; returns the message that it completes. Throws `BadMessage` for what our sender never sends. */
  take(frame: Uint8Array): Uint8Array | undefined {
    const [head] = frame;
    if (head === undefined) throw new BadMessage('A frame is empty.');
    const lane = head & ~FIRST_FRAME;
    if (lane >= LANES) throw new BadMessage(`There is no lane ${lane}.`);
    const receiving = (head & FIRST_FRAME) === 0 ? this.#lanes.get(lane) : this.#begin(lane, frame);
    if (!receiving) throw new BadMessage('A message goes on that has not begun.');
    const chunk = frame.subarray((head & FIRST_FRAME) === 0 ? 1 : FIRST_HEAD_BYTES);
    if (chunk.length === 0) throw new BadMessage('A frame carries nothing.');
    receiving.received += chunk.length;
    this.#open += chunk.length;
    if (receiving.received > receiving.total) throw new BadMessage('A message is longer than was said.');
    if (this.#open > MAX_OPEN_BYTES) throw new BadMessage('Too many bytes of unfinished messages.');
    receiving.chunks.push(chunk);
    if (receiving.received < receiving.total) return undefined;
    this.#lanes.delete(lane);
    this.#open -= receiving.total;
    return joined(receiving);
  }

  #begin(lane: number, frame: Uint8Array): Receiving {
    if (this.#lanes.has(lane)) throw new BadMessage('A message begins before the last one has ended.');
    if (frame.length < FIRST_HEAD_BYTES) throw new BadMessage('A frame is too short.');
    const total = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(1);
    if (total === 0 || total > MAX_MESSAGE_BYTES) throw new BadMessage(`A message of ${total} bytes.`);
    const receiving = { total, chunks: [], received: 0 };
    this.#lanes.set(lane, receiving);
    return receiving;
  }
}

function joined({ chunks, total }: Receiving): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const message = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    message.set(chunk, at);
    at += chunk.length;
  }
  return message;
}
