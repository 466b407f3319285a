import type { CommandName, Commands } from '../../lib/bridge/contract';
import { EngineClient } from '../../lib/bridge/engine-client';
import type { Engine } from '../../lib/engine/engine';
import { ensureOffscreen } from '../../lib/platform/offscreen';
import { connectPort } from '../../lib/platform/runtime-port';

/** The background's one way to have something done. */
export type EngineHand = <N extends CommandName>(name: N, args: Commands[N]['args']) => Promise<void>;

/** Firefox: the engine is in this page, and a page can not open a line to itself. */
export function handOf(engine: Promise<Engine>): EngineHand {
  return async (name, args) => {
    await (await engine).command(name, args, { tabId: undefined });
  };
}

/** Chrome, Edge: over a line of its own, closed after each command so that it keeps nobody awake. */
export const handOverLine: EngineHand = async (name, args) => {
  const engine = new EngineClient({
    connect: () => connectPort('page'),
    wake: ensureOffscreen,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  try {
    await engine.send(name, args);
  } finally {
    engine.close();
  }
};
