import { setTimeout as after } from 'node:timers/promises';
import { plainChromium } from '../../e2e/sync/mesh-stage';
import { openCuttableNetwork } from '../../harness/cuttable-network';
import { CHROMIUM } from '../../harness/paths';
import { startSignalingServer } from '../../harness/signaling-server';
import { deviceAt } from './crowd';

const CUT_MS = 20_000;
const [A, B] = [deviceAt(1), deviceAt(2)];

/** The link between two browsers, and to the signaling server, is cut for 20 s while one edits; ms until both agree. */
export async function heal(script: string): Promise<number> {
  const network = openCuttableNetwork();
  const server = await startSignalingServer();
  const browsers = [await plainChromium(), await plainChromium(network.wrap(CHROMIUM))] as const;
  const a = await browsers[0].open(script, 'globalThis.benchPeer');
  const b = await browsers[1].open(script, 'globalThis.benchPeer');
  await a.evaluate(`benchPeer.start('mesh', '${A}', ['${B}'], 'ws://127.0.0.1:${server.port}')`);
  await b.evaluate(`benchPeer.start('mesh', '${B}', ['${A}'], 'ws://${network.host}:${server.port}')`);
  for (const view of [a, b]) await view.waitUntil('benchPeer.links() === 1', 'the two are linked');
  await a.evaluate('benchPeer.edit(10)');
  await b.waitUntil('benchPeer.keys() === 10', 'the first edits arrived');
  network.cut();
  await a.evaluate('benchPeer.edit(200)');
  await after(CUT_MS);
  network.mend();
  const before = performance.now();
  await b.waitUntil('benchPeer.keys() === 200', 'the edits of the cut arrived', 120_000);
  const took = performance.now() - before;
  for (const browser of browsers) await browser.close();
  await server.close();
  network.close();
  return took;
}
