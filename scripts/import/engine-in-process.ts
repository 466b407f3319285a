import { randomBytes } from 'node:crypto';
import type { Engine as EngineOfPage } from '../../lib/bridge/contract';
import { Engine } from '../../lib/engine/engine';
import { MemoryStore } from '../../tests/engine/memory-store';

/** A whole engine in this process, empty, as a page sees it. */
export async function engineInProcess(): Promise<{ readonly page: EngineOfPage; close(): Promise<void> }> {
  const engine = await Engine.open({
    store: new MemoryStore(),
    now: () => Date.now(),
    random: () => randomBytes(12).toString('hex'),
    zone: () => 'Europe/Berlin',
    report: (error) => {
      throw error;
    },
    version: 'check',
  });
  const caller = { tabId: undefined };
  return {
    page: {
      watch(name, args, next) {
        const subscription = engine.query(name, args, caller).subscribe(next);
        return () => subscription.unsubscribe();
      },
      send: (name, args) => engine.command(name, args, caller),
    },
    close: () => engine.close(),
  };
}
