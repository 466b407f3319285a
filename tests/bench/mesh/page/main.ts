import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import type { Channel } from '../../../../lib/sync/channel';
import { bare, confirm, pushThrough } from './bare';
import { countChannels } from './counted-channels';
import type { BenchPeer } from './protocol';
import { replicate } from './replicate';

const sent = countChannels();
const doc = new Y.Doc();
const map = doc.getMap('client');
const { port1, port2 } = new MessageChannel();
let links = () => 0;
let channels = new Map<string, Channel>();

/** A task of its own, without the 4 ms that timers wait. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

function channelTo(device: string): Channel {
  const channel = channels.get(device);
  if (!channel) throw new Error(`There is no channel to ${device}.`);
  return channel;
}

const peer: BenchPeer = {
  async start(how, me, devices, url) {
    if (how === 'mesh') {
      const started = replicate(doc, me, devices, url);
      channels = started.channels;
      links = () => started.mesh.connected().length;
    } else {
      const provider = new WebrtcProvider('bench', doc, {
        signaling: [url],
        maxConns: 100,
        filterBcConns: false,
      });
      links = () =>
        [...(provider.room?.webrtcConns.values() ?? [])].filter(({ connected }) => connected).length;
    }
  },
  links: () => links(),
  sent,
  async edit(count) {
    for (let at = 0; at < count; at += 1) {
      map.set(`edit ${at}`, `What was agreed on the phone, number ${at}.`);
      await nextTask();
    }
  },
  keys: () => map.size,
  fill(bytes) {
    for (let at = 0; at * 115 < bytes; at += 1) map.set(`record ${at}`, `${at} `.padEnd(95, 'agreed '));
  },
  push: (device, bytes) => pushThrough(channelTo(device), bytes),
  confirm: (device, bytes) => confirm(channelTo(device), bytes),
  bare: bare(),
};

globalThis.benchPeer = peer;
