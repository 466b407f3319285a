const connections: RTCPeerConnection[] = [];
let mostQueued = 0;

/** Looks at every connection that is made in this page from now on. */
export function countConnections(): {
  open(): number;
  made(): number;
  mostQueued(): number;
} {
  const Bare = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Bare {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
  const send = RTCDataChannel.prototype.send as (this: RTCDataChannel, data: ArrayBuffer) => void;
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
    send.call(this, data as ArrayBuffer);
    mostQueued = Math.max(mostQueued, this.bufferedAmount);
  };
  return {
    open: () => connections.filter(({ connectionState }) => connectionState !== 'closed').length,
    made: () => connections.length,
    mostQueued: () => mostQueued,
  };
}
