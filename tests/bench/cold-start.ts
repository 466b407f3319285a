import { type BenchBrowser, openBenchBrowser } from './bench-browser';
import { against, type Bench } from './figure';
import { interleave } from './interleave';
import { NOW } from './now';
import type { Wanted } from './pages/protocol';
import { median } from './statistics';
import { threadTime } from './thread-time';
import { largeWorkspace, type Size, USUAL } from './workspace/large-workspace';

const RUNS = 11;

/** The same years with ten times the entries in them, and a workspace ten times as old. */
const HISTORIES: Readonly<Record<string, Size>> = {
  'tenfold-entries': { ...USUAL, older: USUAL.older * 10 },
  'tenfold-years': { ...USUAL, olderYears: USUAL.olderYears * 10 },
};

/**
 * Opening the engine up to the first card, against reading and applying the same bytes with nothing but IndexedDB and
 * Yjs; and with ten times the history, against that start.
 */
export const coldStart: Bench = {
  name: 'cold-start',
  async run(say) {
    const usual = await seeded(USUAL);
    const runs = await interleave({ engine: () => usual.engine(), bare: () => usual.bare() }, RUNS);
    const times = (of: readonly Run[], key: keyof Run) => median(of.map((run) => run[key]));
    for (const [figure, key] of [
      ['cold-start', 'wall'],
      ['cold-start.cpu', 'cpu'],
    ] as const) {
      const value = times(runs.engine, key);
      say(against(times(runs.bare, key), 1.3, { figure, value, unit: 'ms' }));
    }
    for (const [name, size] of Object.entries(HISTORIES)) {
      const old = await seeded(size);
      const grown = await interleave({ old: () => old.engine(), usual: () => usual.engine() }, RUNS);
      const value = times(grown.old, 'wall');
      say(against(times(grown.usual, 'wall'), 2, { figure: `cold-start.${name}`, value, unit: 'ms' }));
      await old.close();
    }
    await usual.close();
  },
};

interface Run {
  readonly wall: number;
  /** ms the page's main thread was at work. */
  readonly cpu: number;
}

interface Seeded {
  engine(): Promise<Run>;
  bare(): Promise<Run>;
  close(): Promise<void>;
}

async function seeded(size: Size): Promise<Seeded> {
  const { documents, clients } = await largeWorkspace(size, NOW);
  const client = clients[0];
  if (!client) throw new RangeError('There are no clients.');
  const browser = await openBenchBrowser();
  await browser.seed(documents);
  const wanted: Wanted = { ...client, now: NOW };
  const present = `main:ledger-${new Date(NOW).getUTCFullYear()}`;
  const isOld = (name: string) => name.startsWith('main:ledger-') && name !== present;
  const digested = documents.map(({ name }) => name).filter(isOld);
  const applied = ['device', ...documents.map(({ name }) => name).filter((name) => !isOld(name))];
  // Makes what only the engine makes: the memory of which workspace is open.
  await startIn(browser, wanted);
  return {
    engine: () => startIn(browser, wanted),
    bare: () =>
      browser.inFreshPage(async (page, session) => {
        const before = await threadTime(session);
        const args = [applied, digested] as const;
        const wall = await page.evaluate(([all, read]) => globalThis.bench.startBare(all, read), args);
        return { wall, cpu: (await threadTime(session)) - before };
      }),
    close: () => browser.close(),
  };
}

function startIn(browser: BenchBrowser, wanted: Wanted): Promise<Run> {
  return browser.inFreshPage(async (page, session) => {
    const before = await threadTime(session);
    const wall = await page.evaluate((whom) => globalThis.bench.startEngine(whom), wanted);
    return { wall, cpu: (await threadTime(session)) - before };
  });
}
