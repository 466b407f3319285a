import { fileURLToPath } from 'node:url';
import { removeFolder, tempFolder } from '../../harness/cleanup';
import { buildPage } from './build-page';
import { hostPage, type PageHost } from './page-host';
import { PageSession } from './page-session';
import { type Loss, lossesIn } from './plan';

export interface KillResult {
  runs: number;
  acknowledged: number;
  /** Each loss once, with the run after which it was missed. */
  readonly losses: (Loss & { readonly run: number })[];
  /** What the page reported besides. */
  readonly failures: string[];
  /** ms from each edit to its acknowledgement. */
  readonly latencies: number[];
}

/** A document is killed this many times before the next one is begun. */
const RUNS_PER_DOCUMENT = 25;
/** Room for the operations of one run. A multiple of ten, since the last digit says what an operation does. */
const OPERATIONS_PER_RUN = 1_000_000;
/** The longest a browser is left alone, in ms after it was told to edit. */
const LONGEST = 900;

/** The page of `kill-page.ts` on loopback. */
export async function hostKillPage(): Promise<PageHost> {
  return hostPage(await buildPage(fileURLToPath(new URL('kill-page.ts', import.meta.url))));
}

/**
 * Edits in a real Chromium, kills it with SIGKILL at a random moment, opens the same profile again and looks for every edit
 * that was ever acknowledged; as often as asked. `onRun` hears of each run.
 */
export async function killRuns(
  runs: number,
  onRun: (result: KillResult) => void = () => undefined,
): Promise<KillResult> {
  const result: KillResult = { runs: 0, acknowledged: 0, losses: [], failures: [], latencies: [] };
  const host = await hostKillPage();
  const profile = tempFolder('kill');
  try {
    for (let first = 0; first < runs; first += RUNS_PER_DOCUMENT) {
      const document = { host, profile, name: `document ${first}`, acknowledged: new Set<number>() };
      const count = Math.min(RUNS_PER_DOCUMENT, runs - first);
      for (let run = 0; run < count; run += 1) {
        await oneRun(document, run, result);
        result.runs += 1;
        onRun(result);
      }
      await lastLook(document, result);
    }
  } finally {
    await host.close();
    removeFolder(profile);
  }
  return result;
}

interface KilledDocument {
  readonly host: PageHost;
  readonly profile: string;
  readonly name: string;
  readonly acknowledged: Set<number>;
}

async function oneRun(document: KilledDocument, run: number, result: KillResult): Promise<void> {
  const session = await start(document, result);
  try {
    // Now and then it is killed while it is still opening; what is there is looked at by the next run.
    if (Math.random() < 0.95) look(document, await session.opened, result);
    session.edit(run * OPERATIONS_PER_RUN);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
  } finally {
    await session.kill();
  }
}

async function lastLook(document: KilledDocument, result: KillResult): Promise<void> {
  const session = await start(document, result);
  try {
    look(document, await session.opened, result);
  } finally {
    await session.kill();
  }
}

function start(
  { host, profile, name, acknowledged }: KilledDocument,
  result: KillResult,
): Promise<PageSession> {
  return PageSession.start(host, profile, name, {
    acknowledged: (op, ms) => {
      acknowledged.add(op);
      result.acknowledged += 1;
      result.latencies.push(ms);
    },
    failed: (message) => result.failures.push(message),
  });
}

function look(
  { acknowledged }: KilledDocument,
  contents: Parameters<typeof lossesIn>[0],
  result: KillResult,
): void {
  for (const loss of lossesIn(contents, acknowledged)) {
    result.losses.push({ ...loss, run: result.runs });
    // Counted once: it will not come back.
    if (loss.op !== undefined) acknowledged.delete(loss.op);
  }
}
