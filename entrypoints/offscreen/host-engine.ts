import { refusePort, servePort } from '../../lib/bridge/serve-engine';
import { Engine } from '../../lib/engine/engine';
import { becomeTheOnly } from '../../lib/platform/only-one';
import type { Port } from '../../lib/platform/port';
import { randomId } from '../../lib/platform/random-id';
import { onPort } from '../../lib/platform/runtime-port';
import { version } from '../../package.json';
import { durableStore } from './durable-store';

/** Opens the engine and serves every line to it. Lines that are opened before it is ready wait; without one they learn why. */
export function hostEngine(): void {
  const report = (error: unknown) => console.error('Worthwhile:', error);
  const ready = open(report);
  ready.catch(report);
  onPort((port) => {
    const held = hold(port);
    ready
      .then(
        (engine) => held.release((released) => servePort(released, engine, report)),
        (reason: unknown) => held.release((released) => refusePort(released, reason)),
      )
      .catch(report);
  });
}

async function open(report: (error: unknown) => void): Promise<Engine> {
  await becomeTheOnly('worthwhile-engine');
  return Engine.open({
    store: durableStore(report),
    now: () => Date.now(),
    random: randomId,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    report,
    version,
  });
}

/** Keeps what is said on a line until somebody listens. */
function hold(port: Port): { release(serve: (port: Port) => void): void } {
  const messages: unknown[] = [];
  let gone = false;
  let listener: ((message: unknown) => void) | undefined;
  port.onMessage((message) => {
    if (listener) listener(message);
    else messages.push(message);
  });
  port.onDisconnect(() => {
    gone = true;
  });
  return {
    release(serve) {
      if (gone) return;
      serve({
        ...port,
        onMessage(next) {
          listener = next;
          for (const message of messages.splice(0)) next(message);
        },
      });
    },
  };
}
