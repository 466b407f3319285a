import type { TeamIdentity } from '../../sync/identity/team-identity';
import type { ReplicaOwners } from '../../sync/replicate/gate/replica-owners';
import type { Workspace } from '../workspace';
import type { TeamFeed } from './team-feed';
import type { TeamHistory } from './team-history';
import type { TeamMemory } from './team-memory';
import type { TeamPorts } from './team-ports';

/** What this device knows and keeps of its team. */
export interface TeamState {
  readonly identity: TeamIdentity;
  readonly workspace: Workspace;
  readonly memory: TeamMemory;
  readonly owners: ReplicaOwners;
  readonly history: TeamHistory;
  readonly feed: TeamFeed;
  readonly ports: TeamPorts;
}
