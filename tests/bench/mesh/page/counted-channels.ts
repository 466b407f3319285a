let messages = 0;
let bytes = 0;

/** Counts what goes out through data channels, whoever made them; and leaves peers no way but these. */
export function countChannels(): () => { readonly messages: number; readonly bytes: number } {
  const send = RTCDataChannel.prototype.send as (this: RTCDataChannel, data: ArrayBuffer) => void;
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
    messages += 1;
    bytes += typeof data === 'string' ? data.length : (data as ArrayBuffer).byteLength;
    send.call(this, data as ArrayBuffer);
  };
  // y-webrtc would speak to frames of the same browser without any connection.
  globalThis.BroadcastChannel = class extends EventTarget {
    readonly onmessage = null;
    postMessage(): void {
      messages += 0;
    }
    close(): void {
      messages += 0;
    }
  } as never;
  return () => ({ messages, bytes });
}
