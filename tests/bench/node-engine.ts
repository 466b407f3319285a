import { Engine } from '../../lib/engine/engine';
import type { EnginePorts } from '../../lib/engine/ports';
import { NOW } from './now';
import { type LargeWorkspace, largeWorkspace, USUAL } from './workspace/large-workspace';

/** What an engine in this process needs, over the documents of the usual workspace. */
export async function usualWorkspace(
  size = USUAL,
): Promise<{ ports: EnginePorts; clients: LargeWorkspace['clients'] }> {
  const { store, clients } = await largeWorkspace(size, NOW);
  let ids = 0;
  const ports: EnginePorts = {
    store,
    now: () => NOW,
    random: () => {
      ids += 1;
      return `bench${ids.toString(36).padStart(16, '0')}`;
    },
    zone: () => 'Europe/Berlin',
    report: (error) => {
      throw error;
    },
    version: 'bench',
  };
  return { ports, clients };
}

/** The engine over the usual workspace, in this process. */
export async function usualEngine(): Promise<Engine> {
  return Engine.open((await usualWorkspace()).ports);
}
