import type * as Y from 'yjs';
import type { MemberId } from '../../../../lib/domain/ids';
import type { Channel } from '../../../../lib/sync/channel';
import type { DeviceId } from '../../../../lib/sync/peer';
import { inspectUpdates } from '../../../../lib/sync/replicate/gate/inspect-updates';
import { Replicator } from '../../../../lib/sync/replicate/replicator';
import { openSignaling } from '../../../../lib/sync/signaling/open-signaling';
import { Mesh } from '../../../../lib/sync/webrtc/mesh';
import { sealing } from '../../../e2e/sync/page/sealing';

/** Our mesh and our replicator around one document. The handshake is left out: y-webrtc has none. */
export function replicate(
  doc: Y.Doc,
  me: string,
  devices: readonly string[],
  url: string,
): { readonly mesh: Mesh; readonly channels: Map<string, Channel> } {
  const device = me as DeviceId;
  const document = { doc, committed: () => Promise.resolve() };
  const replicator = new Replicator({
    device,
    documents: {
      loaded: () => new Map([['book', document]]),
      stored: async () => ['book'],
      load: async () => document,
      onLoaded: () => () => undefined,
      markOf: async () => undefined,
    },
    timers: {
      now: () => Date.now(),
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    inspector: { inspect: async (updates) => inspectUpdates(updates) },
    log: { append: async () => undefined, quarantine: async ({ reason }) => console.error(reason) },
    report: (error) => console.error(error),
  });
  const wanted = new Set(devices);
  const channels = new Map<string, Channel>();
  const mesh = new Mesh({
    me: device,
    signaling: openSignaling([url]),
    topics: { everybody: 'bench', of: (other) => `bench ${other}` },
    ...sealing(),
    wanted: (other) => wanted.has(other),
    admit: async (channel, other) => {
      channels.set(other, channel);
      replicator.connect(channel, {
        device: other,
        member: `mem_${other}` as MemberId,
        role: 'member',
        own: false,
      });
      return true;
    },
  });
  return { mesh, channels };
}
