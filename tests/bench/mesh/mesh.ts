import { fileURLToPath } from 'node:url';
import { plainChromium } from '../../e2e/sync/mesh-stage';
import { buildPage } from '../../store/browser/build-page';
import { absolute, against, type Bench } from '../figure';
import { openCrowd } from './crowd';
import { heal } from './heal';
import { throughput } from './throughput';

const CROWD = 20;
const EDITS = 1_000;
const JOINING = 10;
const DOCUMENT_BYTES = 195_000;
/** y-webrtc needs most of a minute on two slow cores. */
const PATIENCE = 240_000;

/**
 * Live channels between real browsers: our mesh against y-webrtc where documents are small enough for it, and against
 * a bare data channel.
 */
export const mesh: Bench = {
  name: 'mesh',
  async run(say) {
    const script = await buildPage(fileURLToPath(new URL('page/main.ts', import.meta.url)));
    for (const figure of await throughput(script)) say(figure);
    say(absolute(2.5, { figure: 'mesh.join', value: (await joined(script)) / 1e6, unit: 'MB' }));
    const ours = await edited(script, 'mesh');
    const theirs = await edited(script, 'y-webrtc');
    say(
      absolute(CROWD - 1, {
        figure: 'mesh.messages-per-edit',
        value: ours.messages / EDITS,
        unit: 'messages',
      }),
    );
    say(
      absolute(null, {
        figure: 'y-webrtc.messages-per-edit',
        value: theirs.messages / EDITS,
        unit: 'messages',
      }),
    );
    say(against(theirs.took, 1 / 8, { figure: 'mesh.edits', value: ours.took, unit: 'ms' }));
    say(absolute(5_000, { figure: 'mesh.heal', value: await heal(script), unit: 'ms' }));
  },
};

/** Everybody linked to everybody; ms until 1,000 edits of one are with all, and messages sent meanwhile. */
async function edited(script: string, how: 'mesh' | 'y-webrtc') {
  const chromium = await plainChromium();
  const crowd = await openCrowd(chromium, script, CROWD);
  const sent = async () => {
    const counts = await crowd.each<{ readonly messages: number }>('sent()');
    return counts.reduce((sum, { messages }) => sum + messages, 0);
  };
  const everybody = Array.from({ length: CROWD }, (_, at) => at);
  await crowd.start(how, everybody);
  await crowd.until(`peer.links() >= ${CROWD - 1}`, `${how}: all are linked`, PATIENCE);
  const sentBefore = await sent();
  const before = performance.now();
  await crowd.each(`edit(${EDITS})`, [0]);
  await crowd.until(`peer.keys() === ${EDITS}`, `${how}: all have all edits`, PATIENCE);
  const took = performance.now() - before;
  const messages = (await sent()) - sentBefore;
  await crowd.close();
  await chromium.close();
  return { took, messages };
}

/** Nine come at once to one who has the document; bytes sent by all until all have it. */
async function joined(script: string): Promise<number> {
  const chromium = await plainChromium();
  const crowd = await openCrowd(chromium, script, JOINING);
  await crowd.each(`fill(${DOCUMENT_BYTES})`, [0]);
  const [keys] = await crowd.each<number>('keys()', [0]);
  await crowd.start(
    'mesh',
    Array.from({ length: JOINING }, (_, at) => at),
  );
  await crowd.until(`peer.links() === ${JOINING - 1}`, 'all are linked', PATIENCE);
  await crowd.until(`peer.keys() === ${keys}`, 'all have the document', PATIENCE);
  const counts = await crowd.each<{ readonly bytes: number }>('sent()');
  await crowd.close();
  await chromium.close();
  return counts.reduce((sum, { bytes }) => sum + bytes, 0);
}
