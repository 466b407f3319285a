import { type MemberId, makeId } from '../../../lib/domain/ids';
import { acceptInvite } from '../../../lib/sync/identity/invite/accept-invite';
import { inviteIdOf } from '../../../lib/sync/identity/invite/invite-ticket';
import { MemoryShelf } from '../../../lib/sync/identity/keys/memory-shelf';
import { deriveState } from '../../../lib/sync/identity/roster/derive-state';
import type { InvitePurpose, WorkspaceId } from '../../../lib/sync/identity/roster/roster-entry';
import { RosterLog } from '../../../lib/sync/identity/roster/roster-log';
import type { RosterState } from '../../../lib/sync/identity/roster/roster-state';
import type { IdentityPorts } from '../../../lib/sync/identity/roster-keeper';
import { openOwnDevice, TeamIdentity } from '../../../lib/sync/identity/team-identity';

export const HOUR = 3_600_000;
export const START = Date.UTC(2026, 0, 5, 9);

/** A clock that a test moves. */
export class Clock {
  at = START;
  readonly now = () => this.at;
}

export function portsOf(clock = new Clock()): IdentityPorts & { readonly shelf: MemoryShelf } {
  return {
    shelf: new MemoryShelf(),
    now: clock.now,
    report: (error) => {
      throw error;
    },
  };
}

export function memberId(name: string): MemberId {
  return makeId('member', name.toLowerCase().padEnd(16, '0'));
}

/** Ana founds a workspace. */
export function foundBy(name = 'Ana', ports = portsOf()): Promise<TeamIdentity> {
  const founding = {
    member: memberId(name),
    name,
    workspaceName: 'Studio',
    addresses: ['wss://meet.example'],
  };
  return TeamIdentity.found(ports, founding);
}

/** Lets a new profile in, as a person of this name or as one more device of the inviter's member. */
export async function letIn(
  inviter: TeamIdentity,
  name: string,
  purpose: InvitePurpose = { kind: 'member', role: 'member' },
  ports = portsOf(),
): Promise<TeamIdentity> {
  const { seed } = await inviter.invite(purpose, START + 24 * HOUR);
  const device = await openOwnDevice(ports.shelf);
  const member = purpose.kind === 'device' ? purpose.member : memberId(name);
  const { workspace } = inviter;
  const invite = await inviteIdOf(seed);
  await inviter.admit(await acceptInvite(device, { workspace, invite, newcomer: { member, name } }));
  return TeamIdentity.adopt(ports, workspace, inviter.entries());
}

export const OWNER: InvitePurpose = { kind: 'member', role: 'owner' };

export function ownDevice(identity: TeamIdentity): InvitePurpose {
  if (!identity.member) throw new Error('This device is in no workspace');
  return { kind: 'device', member: identity.member };
}

/** Both tell each other all they know. */
export async function meet(a: TeamIdentity, b: TeamIdentity): Promise<void> {
  const [forA, forB] = [b.missingFor(a.heads), a.missingFor(b.heads)];
  await a.merge(forA);
  await b.merge(forB);
}

/** The state that somebody works out who got these entries in this order. */
export async function stateOf(workspace: WorkspaceId, entries: readonly Uint8Array[]): Promise<RosterState> {
  const log = new RosterLog(workspace);
  let waiting = [...entries];
  while (waiting.length > 0) {
    const still: Uint8Array[] = [];
    for (const bytes of waiting) {
      const { kind } = await log.add(bytes);
      if (kind === 'waiting') still.push(bytes);
      if (kind === 'refused') throw new Error('An entry that was taken once is refused now');
    }
    if (still.length === waiting.length) throw new Error('Entries are missing');
    waiting = still;
  }
  return deriveState(workspace, log.resolve());
}

/** A state as data, for comparing. */
export function plain(state: RosterState): unknown {
  return {
    ...state,
    members: [...state.members],
    devices: [...state.devices].map(([id, { member, addedAt }]) => ({ id, member, addedAt })),
    removedDevices: [...state.removedDevices].sort(),
    removedMembers: [...state.removedMembers].sort(),
    invites: [...state.invites],
  };
}
