import { type Channel, MAX_FRAME_BYTES } from '../../../../lib/sync/channel';
import { makeConnection, makeDataChannel } from '../../../../lib/sync/webrtc/make-connection';

/** Bytes in the browser's queue above which a bare sender waits: the usual choice. */
const FULL = 1 << 20;

/** ms for so many bytes through a channel of ours; the other end confirms with one frame, see `confirm`. */
export async function pushThrough(channel: Channel, bytes: number): Promise<number> {
  const confirmed = new Promise<void>((resolve) => channel.onFrame(() => resolve()));
  const frame = new Uint8Array(MAX_FRAME_BYTES);
  const before = performance.now();
  for (let at = 0; at < bytes; at += MAX_FRAME_BYTES) await channel.send(frame);
  await confirmed;
  return performance.now() - before;
}

/** Confirms so many bytes. */
export function confirm(channel: Channel, bytes: number): void {
  let left = bytes;
  channel.onFrame((frame) => {
    left -= frame.length;
    if (left <= 0) void channel.send(new Uint8Array(1));
  });
}

/** A bare data channel, agreed on by hand. */
export interface Bare {
  describe(remote?: string): Promise<string>;
  take(remote: string): Promise<void>;
  push(bytes: number): Promise<number>;
  confirm(bytes: number): void;
}

export function bare(): Bare {
  const connection = makeConnection([]);
  const data = makeDataChannel(connection);
  const open = new Promise<void>((resolve) => {
    data.onopen = () => resolve();
  });
  return {
    async describe(remote) {
      if (remote !== undefined) await connection.setRemoteDescription(JSON.parse(remote));
      await connection.setLocalDescription();
      await new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve();
        };
      });
      return JSON.stringify(connection.localDescription);
    },
    take: (remote) => connection.setRemoteDescription(JSON.parse(remote)),
    async push(bytes) {
      await open;
      const confirmed = new Promise<void>((resolve) => {
        data.onmessage = () => resolve();
      });
      const frame = new Uint8Array(MAX_FRAME_BYTES);
      data.bufferedAmountLowThreshold = FULL / 4;
      const before = performance.now();
      for (let at = 0; at < bytes; at += MAX_FRAME_BYTES) {
        data.send(frame);
        if (data.bufferedAmount <= FULL) continue;
        await new Promise<void>((resolve) => {
          data.onbufferedamountlow = () => resolve();
        });
      }
      await confirmed;
      return performance.now() - before;
    },
    confirm(bytes) {
      let left = bytes;
      data.onmessage = ({ data: frame }: MessageEvent<ArrayBuffer>) => {
        left -= frame.byteLength;
        if (left <= 0) data.send(new Uint8Array(1));
      };
    },
  };
}
