import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CuttableNetwork, openCuttableNetwork } from '../../harness/cuttable-network';
import { CHROMIUM } from '../../harness/paths';
import { type SignalingServer, startSignalingServer } from '../../harness/signaling-server';
import { type MeshEnd, meshEnd } from './mesh-end';
import { meshScript, type PlainChromium, plainChromium } from './mesh-stage';

let network: CuttableNetwork;
let server: SignalingServer;
let browsers: PlainChromium[];
let a: MeshEnd;
let b: MeshEnd;

beforeAll(async () => {
  network = openCuttableNetwork();
  const script = await meshScript();
  server = await startSignalingServer();
  browsers = [await plainChromium(), await plainChromium(network.wrap(CHROMIUM))];
  const ends = await Promise.all(
    browsers.map(async (browser, at) =>
      meshEnd(await browser.open(script, 'globalThis.meshPage'), 'ab'[at] ?? ''),
    ),
  );
  [a, b] = ends as [MeshEnd, MeshEnd];
  await a.start([server.url], [b.device]);
  await b.start([`ws://${network.host}:${server.port}`], [a.device]);
  await Promise.all([a.linked(b.device), b.linked(a.device)]);
});

afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await server.close();
  network.close();
});

describe('a network that is cut in silence for 20 s, signaling too', () => {
  it('is shown as interrupted, and afterwards the same channel brings what was sent meanwhile', async () => {
    network.cut();
    const sent = a.ask('send', a.device, b.device, 2_000_000);
    const shown = `meshPage.state('${a.device}', '${b.device}') === 'interrupted'`;
    await Promise.all([a.view.waitUntil(shown, 'the cut is shown', 20_000), after(20_000)]);
    network.mend();
    await Promise.all([a.linked(b.device, 40_000), b.linked(a.device, 40_000)]);
    await sent;
    await b.got(a.device, 2_000_000, 40_000);
    expect(await a.ask('admitted', a.device, b.device)).toBe(1);
    expect(await a.ask('open')).toBe(1);
  });
});
