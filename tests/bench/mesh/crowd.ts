import type { PlainChromium } from '../../e2e/sync/mesh-stage';
import { eventually } from '../../harness/deadline';
import { startSignalingServer } from '../../harness/signaling-server';
import type { BenchPeer } from './page/protocol';

/** Replicas in frames of one page, each with a world of its own. */
export interface Crowd {
  /** One call of each replica that is asked; all at once. */
  each<T>(call: string, among?: readonly number[]): Promise<T[]>;
  /** Resolves when the expression is true for all of them; polled. `peer` is the replica. */
  until(expression: string, what: string, timeout: number): Promise<void>;
  start(how: Parameters<BenchPeer['start']>[0], among: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** The device of a replica by its number. */
export function deviceAt(place: number): string {
  return `device${String(place).padStart(2, '0')}`.padEnd(32, '0');
}

/** Opens a page with so many replicas and a signaling server of their own. None is started yet. */
export async function openCrowd(chromium: PlainChromium, script: string, size: number): Promise<Crowd> {
  const server = await startSignalingServer();
  const tab = await chromium.open(script, 'globalThis.benchPeer');
  await tab.evaluate(`(() => {
    for (let at = 0; at < ${size}; at += 1) {
      const frame = document.createElement('iframe');
      frame.src = location.href;
      document.body.append(frame);
    }
  })()`);
  const peers = `Array.from(frames).map((frame) => frame.benchPeer)`;
  await tab.waitUntil(`${peers}.every((peer) => peer)`, 'all frames are ready', 60_000);
  const all = Array.from({ length: size }, (_, at) => at);
  return {
    each: (call, among = all) =>
      tab.evaluate(`Promise.all(${JSON.stringify(among)}.map((at) => frames[at].benchPeer.${call}))`),
    until: async (expression, what, timeout) => {
      const met = () =>
        tab
          .evaluate<boolean>(`${peers}.every((peer) => (${expression}))`)
          .then((yes) => (yes ? true : undefined));
      await eventually(what, met, timeout);
    },
    start: (how, among) => {
      const devices = JSON.stringify(all.map(deviceAt));
      return tab.evaluate(
        `Promise.all(${JSON.stringify(among)}.map((at) =>
          frames[at].benchPeer.start('${how}', ${devices}[at], ${devices}, '${server.url}')))`,
      );
    },
    close: async () => {
      await tab.close();
      await server.close();
    },
  };
}
