import type { InviteId } from '../../sync/identity/roster/roster-entry';
import type { TeamIdentity } from '../../sync/identity/team-identity';
import type { DeviceId } from '../../sync/peer';
import type { TeamCommands } from '../team-command-types';
import { orRefuse } from './or-refuse';

type Args<N extends keyof TeamCommands> = TeamCommands[N]['args'];

/** What a person changes in the roster of their team; a `CommandError` says why it does not allow something. */
export class RosterWrites {
  /** `identity` throws a `CommandError` when there is no team. */
  constructor(private readonly identity: () => TeamIdentity) {}

  revoke({ invite }: Args<'revokeInvite'>): Promise<null> {
    return this.#write((identity) => identity.revoke(invite as InviteId));
  }

  remove({ members = [], devices = [] }: Args<'removeFromTeam'>): Promise<null> {
    return this.#write((identity) => identity.remove({ members, devices: devices as readonly DeviceId[] }));
  }

  leave({ scope }: Args<'leaveTeam'>): Promise<null> {
    return this.#write((identity) => identity.leave(scope));
  }

  setRole({ member, role }: Args<'setTeamRole'>): Promise<null> {
    return this.#write((identity) => identity.setRole(member, role));
  }

  rename({ name }: Args<'renameTeam'>): Promise<null> {
    return this.#write((identity) => identity.rename(name));
  }

  setAddresses({ addresses }: Args<'setTeamAddresses'>): Promise<null> {
    return this.#write((identity) => identity.setAddresses(addresses));
  }

  async #write(work: (identity: TeamIdentity) => Promise<void>): Promise<null> {
    await orRefuse(work(this.identity()));
    return null;
  }
}
