import { type Channel, MAX_FRAME_BYTES } from '../../../../lib/sync/channel';

const HEAD = 8;

/** Sends a message of `bytes` bytes: its length and a sum first, then pieces, none of them waited for. */
export async function sendMessage(channel: Channel, bytes: number): Promise<void> {
  const body = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 1) body[at] = (at * 31 + bytes) & 255;
  const head = new Uint8Array(HEAD);
  new DataView(head.buffer).setUint32(0, bytes);
  new DataView(head.buffer).setUint32(4, sumOf(body));
  const sent = [channel.send(head)];
  for (let at = 0; at < bytes; at += MAX_FRAME_BYTES) {
    sent.push(channel.send(body.subarray(at, at + MAX_FRAME_BYTES)));
  }
  await Promise.all(sent);
}

/** Reads what `sendMessage` sends; a message whose sum is wrong is told as -1. */
export function readMessages(tell: (bytes: number) => void): (frame: Uint8Array) => void {
  let wanted: { readonly bytes: number; readonly sum: number } | undefined;
  let pieces: Uint8Array[] = [];
  let got = 0;
  return (frame) => {
    if (!wanted) {
      const view = new DataView(frame.buffer, frame.byteOffset);
      wanted = { bytes: view.getUint32(0), sum: view.getUint32(4) };
      return;
    }
    pieces.push(frame);
    got += frame.length;
    if (got < wanted.bytes) return;
    let sum = 0;
    for (const piece of pieces) sum = sumOf(piece, sum);
    tell(sum === wanted.sum && got === wanted.bytes ? got : -1);
    wanted = undefined;
    pieces = [];
    got = 0;
  };
}

function sumOf(bytes: Uint8Array, start = 0): number {
  let sum = start;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) >>> 0;
  return sum;
}
