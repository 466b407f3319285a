import type { TeamIdentity } from '../../sync/identity/team-identity';
import { ReplicaOwners } from '../../sync/replicate/gate/replica-owners';
import type { Workspace } from '../workspace';
import { TeamFeed } from './team-feed';
import { TeamHistory } from './team-history';
import { TeamMemory } from './team-memory';
import type { TeamPorts } from './team-ports';
import type { TeamState } from './team-state';

/** Reads what this device keeps of its team; nobody is looked for yet. */
export async function openTeamState(
  identity: TeamIdentity,
  workspace: Workspace,
  ports: TeamPorts,
): Promise<TeamState> {
  const { documents } = workspace;
  const memory = new TeamMemory((await documents.load('team')).doc);
  const owners = new ReplicaOwners(memory.owners(), (replica, device) => memory.keepOwner(replica, device));
  const docOf = (kind: string) => documents.docOf(kind);
  const history = await TeamHistory.open({ archive: ports.archive, owners, docOf });
  const { now, report } = workspace.ports;
  const feed = await TeamFeed.open(ports.archive, now(), report);
  return { identity, workspace, memory, owners, history, feed, ports };
}
