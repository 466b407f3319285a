import { connectPort } from '../platform/runtime-port';
import { wakeEngine } from '../platform/wake';
import { EngineClient } from './engine-client';

/** Connects a page of the extension to the engine, which is started when it does not run. */
export function connectEngine(): EngineClient {
  const client = new EngineClient({
    connect: () => connectPort('page'),
    wake: wakeEngine,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  // A page that comes back from the back/forward cache may hold a port that died without a word.
  addEventListener('pageshow', (event) => {
    if (event.persisted) client.reconnect();
  });
  return client;
}
