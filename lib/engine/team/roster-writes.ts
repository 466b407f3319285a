import { inviteIdOf, writeInvite } from '../../sync/identity/invite/invite-ticket';
import type { InviteId, InvitePurpose } from '../../sync/identity/roster/roster-entry';
import type { TeamIdentity } from '../../sync/identity/team-identity';
import type { DeviceId } from '../../sync/peer';
import { CommandError } from '../command-error';
import type { InviteAnswer, TeamCommands } from '../team-command-types';
import { orRefuse } from './or-refuse';

/** How long an invite is good. ms. */
const INVITE_MS = 24 * 3_600_000;

type Args<N extends keyof TeamCommands> = TeamCommands[N]['args'];

/** What a person changes in the roster of their team; a `CommandError` says why it does not allow something. */
export class RosterWrites {
  /** `identity` throws a `CommandError` when there is no team. */
  constructor(
    private readonly identity: () => TeamIdentity,
    private readonly now: () => number,
  ) {}

  async invite({ for: purpose }: Args<'inviteToTeam'>): Promise<InviteAnswer> {
    const identity = this.identity();
    const { member } = identity;
    if (!member) throw new CommandError('invalid', 'This device is no longer in the team.');
    const wanted: InvitePurpose =
      purpose === 'device' ? { kind: 'device', member } : { kind: 'member', role: purpose };
    const expiresAt = this.now() + INVITE_MS;
    const ticket = await orRefuse(identity.invite(wanted, expiresAt));
    return { code: await writeInvite(ticket), invite: await inviteIdOf(ticket.seed), expiresAt };
  }

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
