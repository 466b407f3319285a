import { plainChromium } from '../../e2e/sync/mesh-stage';
import { startSignalingServer } from '../../harness/signaling-server';
import { against, type Figure } from '../figure';
import { interleave } from '../interleave';
import { median } from '../statistics';
import { deviceAt } from './crowd';

const BYTES = 160 * 65_536;
const RUNS = 7;
const [A, B] = [deviceAt(1), deviceAt(2)];

/** 10 MB from one browser to another: our channel against a bare data channel, ms of the run in the middle. */
export async function throughput(script: string): Promise<Figure[]> {
  const browsers = [await plainChromium(), await plainChromium()] as const;
  const server = await startSignalingServer();
  const a = await browsers[0].open(script, 'globalThis.benchPeer');
  const b = await browsers[1].open(script, 'globalThis.benchPeer');
  await a.evaluate(`benchPeer.start('mesh', '${A}', ['${B}'], '${server.url}')`);
  await b.evaluate(`benchPeer.start('mesh', '${B}', ['${A}'], '${server.url}')`);
  for (const view of [a, b]) await view.waitUntil('benchPeer.links() === 1', 'the two are linked');
  const offer = await a.evaluate<string>('benchPeer.bare.describe()');
  const answer = await b.evaluate<string>(`benchPeer.bare.describe(${JSON.stringify(offer)})`);
  await a.evaluate(`benchPeer.bare.take(${JSON.stringify(answer)})`);
  const times = await interleave(
    {
      ours: async () => {
        await b.evaluate(`benchPeer.confirm('${A}', ${BYTES})`);
        return a.evaluate<number>(`benchPeer.push('${B}', ${BYTES})`);
      },
      bare: async () => {
        await b.evaluate(`benchPeer.bare.confirm(${BYTES})`);
        return a.evaluate<number>(`benchPeer.bare.push(${BYTES})`);
      },
    },
    RUNS,
  );
  for (const browser of browsers) await browser.close();
  await server.close();
  // Throughput of at least 0.6 of the bare one is time of at most 1 / 0.6.
  return [
    against(median(times.bare), 1 / 0.6, { figure: 'mesh.10MB', value: median(times.ours), unit: 'ms' }),
  ];
}
