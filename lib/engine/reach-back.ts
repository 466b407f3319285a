import type { ClientId } from '../domain/ids';
import type { Workspace } from './workspace';

/**
 * Whether a client has records in ledgers that are only digests now. While a window is not full, the latest of them is
 * loaded; what it holds arrives as a change.
 */
export function reachBack(workspace: Workspace, client: ClientId, isFull: boolean): boolean {
  const group = workspace.group(client);
  const year = workspace.ledgers.latestDigestOf(group);
  if (year === undefined) return false;
  if (!isFull) workspace.ledgers.load(year).catch(workspace.ports.report);
  return true;
}
