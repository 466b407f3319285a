import { openChromium } from '../../harness/chromium';
import { eventually } from '../../harness/deadline';
import { openEngineLine } from '../../harness/engine-line';
import { gmailLike } from '../../harness/gmail-like';
import { buildBench } from '../build-bench';
import { writeEcho } from '../echo/write-echo';
import { against, type Bench } from '../figure';
import { interleave } from '../interleave';
import { median, p95 } from '../statistics';
import { largeWorkspace, USUAL } from '../workspace/large-workspace';
import { seedExtension } from './seed-extension';
import { takeStage } from './stage';
import { THREADS } from './threads';

/** A slow stretch of the machine falls into one run or two: the run in the middle is told. */
const RUNS = 5;
const CHANGES = 40;
/** The first ones compile what the rest runs. */
const WARM_UP = 2 * THREADS.length;
/** The engine ranks everybody once; until then it has more to do than answer. ms. */
const SETTLING = 120_000;

/**
 * From a page change to the card of the right client, painted in the open sidebar, against an extension that only
 * carries the subject the same way.
 */
export const pageChange: Bench = {
  name: 'page-change',
  async run(say) {
    const routes = new Map([['mail.google.com', await gmailLike()]]);
    const { documents, clients } = await largeWorkspace(
      USUAL,
      Date.now(),
      THREADS.map(({ client }) => client),
    );
    const product = await openChromium({ extension: buildBench(), routes });
    await seedExtension(product, documents);
    const echo = await openChromium({ extension: writeEcho(), routes });
    const ours = await takeStage(await product.newTab(), /\/sidepanel\.html/);
    const theirs = await takeStage(await echo.newTab(), /\/frame\.html/);

    const line = await openEngineLine(product);
    const clientId = clients[0]?.id;
    if (clientId === undefined) throw new RangeError('There are no clients.');
    const ranked = async () => (await line.ask('client', { clientId }))?.score.percentile;
    await eventually('everybody is ranked', ranked, SETTLING);
    await line.close();

    const turn = { ours: 0, theirs: 0 };
    const next = (whose: keyof typeof turn) => {
      turn[whose] += 1;
      const thread = THREADS[turn[whose] % THREADS.length];
      if (!thread) throw new RangeError('There are no threads.');
      return thread;
    };
    const times = await interleave(
      {
        card: () => {
          const { id, client } = next('ours');
          return ours.change(id, client.name);
        },
        echo: () => {
          const { id, subject } = next('theirs');
          return theirs.change(id, subject);
        },
      },
      RUNS * CHANGES,
      WARM_UP,
    );
    await product.close();
    await echo.close();
    const runs = (of: readonly number[], worth: (run: readonly number[]) => number) =>
      median(Array.from({ length: RUNS }, (_, run) => worth(of.slice(run * CHANGES, (run + 1) * CHANGES))));
    for (const [figure, worth, limit] of [
      ['page-change', p95, 1.5],
      ['page-change.median', median, null],
    ] as const) {
      say(against(runs(times.echo, worth), limit, { figure, value: runs(times.card, worth), unit: 'ms' }));
    }
  },
};
