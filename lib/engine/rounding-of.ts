import type { ClientId } from '../domain/ids';
import type { Rounding } from '../domain/time/rounding';
import type { Workspace } from './workspace';

/** How a client's time is rounded; undefined = it is not. */
export function roundingOf(workspace: Workspace, id: ClientId): Rounding | undefined {
  const client = workspace.client.get(id);
  if (client?.roundTo === undefined) return undefined;
  return { to: client.roundTo, mode: client.roundMode ?? 'up', per: client.roundPer ?? 'entry' };
}
