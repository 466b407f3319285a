import type { Channel } from '../../../../lib/sync/channel';
import type { DeviceId } from '../../../../lib/sync/peer';
import { openSignaling } from '../../../../lib/sync/signaling/open-signaling';
import { Mesh } from '../../../../lib/sync/webrtc/mesh';
import { codes } from './codes';
import { countConnections } from './count-connections';
import { hostile } from './hostile';
import { readMessages, sendMessage } from './messages';
import type { MeshPage } from './protocol';
import { sealing } from './sealing';

const counted = countConnections();
const { seal, unseal } = sealing();

interface Running {
  readonly mesh: Mesh;
  readonly channels: Map<string, Channel>;
  readonly received: Map<string, number[]>;
  readonly admitted: Map<string, number>;
  stop(): void;
}
const running = new Map<string, Running>();

const page: MeshPage = {
  start(me, urls, devices) {
    const wanted = new Set<string>(devices);
    const signaling = openSignaling(urls);
    const channels = new Map<string, Channel>();
    const received = new Map<string, number[]>();
    const admitted = new Map<string, number>();
    const mesh = new Mesh({
      me: me as DeviceId,
      signaling,
      topics: { everybody: 'team', of: (device) => `of ${device}` },
      seal,
      unseal,
      wanted: (device) => wanted.has(device),
      admit: async (channel, device) => {
        const list = received.get(device) ?? [];
        received.set(device, list);
        channel.onFrame(readMessages((bytes) => list.push(bytes)));
        channels.set(device, channel);
        admitted.set(device, (admitted.get(device) ?? 0) + 1);
        return true;
      },
    });
    const stop = () => {
      mesh.close();
      signaling.close();
    };
    running.set(me, { mesh, channels, received, admitted, stop });
  },
  stop(me) {
    running.get(me)?.stop();
    running.delete(me);
  },
  state: (me, device) => running.get(me)?.mesh.link(device as DeviceId).kind ?? 'none',
  async send(me, device, bytes) {
    const channel = running.get(me)?.channels.get(device);
    if (!channel) throw new Error(`There is no channel to ${device}.`);
    const before = performance.now();
    await sendMessage(channel, bytes);
    return performance.now() - before;
  },
  received: (me, device) => running.get(me)?.received.get(device) ?? [],
  admitted: (me, device) => running.get(me)?.admitted.get(device) ?? 0,
  hostile: (restarts) => hostile(restarts, counted.open),
  ...codes,
  ...counted,
};

globalThis.meshPage = page;
