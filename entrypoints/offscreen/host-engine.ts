import type { BridgeError } from '../../lib/bridge/contract';
import { refusePort, servePort } from '../../lib/bridge/serve-engine';
import { WaitingLines } from '../../lib/bridge/waiting-lines';
import { Engine } from '../../lib/engine/engine';
import type { EngineNews } from '../../lib/platform/engine-news';
import { isInspectionWorker } from '../../lib/platform/inspection-worker';
import { becomeTheOnly } from '../../lib/platform/only-one';
import { randomId } from '../../lib/platform/random-id';
import { onPort } from '../../lib/platform/runtime-port';
import { smallMemory } from '../../lib/platform/small-memory';
import { version } from '../../package.json';
import { durableStore } from './durable-store';
import { serveInspections } from './serve-inspections';
import { browserTeamPorts } from './team-ports';
import { tellTimer } from './tell-timer';

/** An engine starts in 0.2 s, and after an update the old one goes as soon; ms until a page is told why it waits. */
const PATIENCE_MS = 2000;

const secondEngine: BridgeError = {
  code: 'second-engine',
  message: 'Another part of the extension holds the workspace. It is opened here as soon as that lets go.',
};

/**
 * Opens the engine and serves every line to it. Lines that are opened before it is ready wait; without one they learn
 * why. `tell` carries to the background what the toolbar shows. In an inspection worker, which runs the same script, it serves
 * inspections and gives undefined.
 */
export function hostEngine(tell: (news: EngineNews) => void): Promise<Engine> | undefined {
  if (isInspectionWorker()) {
    serveInspections();
    return undefined;
  }
  const report = (error: unknown) => console.error('Worthwhile:', error);
  const lines = new WaitingLines(new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)));
  onPort((port) => lines.take(port));
  const ready = open(lines, report);
  ready.then(
    (engine) => {
      lines.serve((port) => servePort(port, engine, report));
      tellTimer(engine, tell);
    },
    (reason: unknown) => {
      report(reason);
      lines.serve((port) => refusePort(port, reason));
    },
  );
  return ready;
}

async function open(lines: WaitingLines, report: (error: unknown) => void): Promise<Engine> {
  let waited = false;
  await becomeTheOnly('worthwhile-engine', () => {
    waited = true;
    lines.explain(secondEngine);
  });
  lines.explain(undefined);
  // The other engine may have heard and answered what was said on these lines.
  if (waited) lines.hangUp();
  return Engine.open({
    store: durableStore(report, ({ message }) => lines.explain({ code: 'cannot-open', message })),
    now: () => Date.now(),
    random: randomId,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    report,
    version,
    memory: smallMemory,
    team: browserTeamPorts,
  });
}
