import type { Timers } from '../../sync/replicate/timers';
import type { Workspace } from '../workspace';
import type { TeamHistory } from './team-history';

const KEEP_EVERY_MS = 3_600_000;

/** Now and every hour: the snapshots that are due are taken, what is too old goes. Returns the stop. */
export function keepHistory(history: TeamHistory, workspace: Workspace, timers: Timers): () => void {
  let stop: () => void = () => undefined;
  const keep = () => {
    history.keep(workspace.documents.sharedDocs(), timers.now()).catch(workspace.ports.report);
    stop = timers.after(KEEP_EVERY_MS, keep);
  };
  keep();
  return () => stop();
}
