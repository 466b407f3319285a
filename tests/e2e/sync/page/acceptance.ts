import { PeerLink } from '../../../../lib/sync/webrtc/peer-link';
import { acceptChannel } from '../../../sync/channel-acceptance';
import { collected } from './vitest-in-page';

const dataChannels: RTCDataChannel[] = [];
const { createDataChannel } = RTCPeerConnection.prototype;
RTCPeerConnection.prototype.createDataChannel = function (this: RTCPeerConnection, ...args) {
  const data = createDataChannel.apply(this, args);
  dataChannels.push(data);
  return data;
};

acceptChannel('a data channel', async () => {
  const links: PeerLink[] = [];
  const link = (initiator: boolean) =>
    new PeerLink({
      initiator,
      iceServers: [],
      say: (message) => queueMicrotask(() => links[initiator ? 1 : 0]?.hear(structuredClone(message))),
    });
  links.push(link(true), link(false));
  const [initiator, other] = await Promise.all(links.map(({ opened }) => opened));
  if (!initiator || !other) throw new Error('The two could not be linked.');
  return {
    initiator,
    other,
    // Without a word of ours: as when the other process is gone.
    breakWay: () => dataChannels.at(-1)?.close(),
    close: () => {
      for (const one of links) one.end({ kind: 'closed' });
    },
  };
});

/** What failed, by rule; empty when all is kept. `rules`: how many were tried. */
globalThis.acceptance = async () => {
  const failed: string[] = [];
  for (const { name, run } of collected) {
    try {
      await run();
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
  }
  return { rules: collected.length, failed };
};

declare global {
  var acceptance: (() => Promise<{ readonly rules: number; readonly failed: readonly string[] }>) | undefined;
}
