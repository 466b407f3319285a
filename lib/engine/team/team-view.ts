import type { MemberId } from '../../domain/ids';
import type { RosterMember } from '../../sync/identity/roster/roster-state';
import type { TeamIdentity } from '../../sync/identity/team-identity';
import type { DeviceId } from '../../sync/peer';
import type { DeviceStatus } from '../../sync/replicate/status/team-status';
import type { DeviceLink } from '../../sync/webrtc/mesh-options';
import type { AskingView, InTeamView, TeamDeviceView, TeamMemberView } from '../team-query-types';
import type { SignalingLines } from './team-ports';

export interface TeamFacts {
  readonly identity: TeamIdentity;
  readonly status: readonly DeviceStatus[];
  readonly signaling: SignalingLines;
  readonly asking: readonly AskingView[];
  /** Everything here lies in the mailbox. */
  readonly inMailbox: boolean;
  link(device: DeviceId): DeviceLink;
  /** A member's name as they write it themselves; undefined = as they joined. */
  nameOf(member: MemberId): string | undefined;
  /** What the team calls a device. */
  deviceName(device: DeviceId): string | undefined;
}

/** What a person is shown of the team: themselves first, then by name. */
export function teamView(facts: TeamFacts): InTeamView {
  const { identity, signaling, asking } = facts;
  const { state, device, ending } = identity;
  const me = identity.member;
  const members = [...state.members.values()]
    .map((member) => memberView(facts, member))
    .sort((one, other) => Number(other.me) - Number(one.me) || one.name.localeCompare(other.name));
  return {
    kind: 'team',
    name: state.name,
    role: (me && state.members.get(me)?.role) ?? 'member',
    ended: ending && {
      kind: ending.kind,
      by: (ending.by && facts.nameOf(ending.by)) ?? ending.name,
      at: ending.at,
    },
    members,
    invites: [...state.invites.values()].map((invite) => ({
      id: invite.id,
      for: invite.purpose.kind === 'device' ? 'device' : invite.purpose.role,
      expiresAt: invite.expiresAt,
      here: invite.device === device.id,
    })),
    asking,
    addresses: state.addresses,
    ways: signaling.states.map((way) => ({
      where: way.where,
      state: way.kind,
      message: way.kind === 'unreachable' ? way.message : undefined,
    })),
  };
}

function memberView(facts: TeamFacts, { id, name, role, devices }: RosterMember): TeamMemberView {
  return {
    id,
    name: facts.nameOf(id) ?? name,
    role,
    me: id === facts.identity.member,
    devices: devices.map((device) => deviceView(facts, device)),
  };
}

function deviceView(facts: TeamFacts, id: DeviceId): TeamDeviceView {
  const here = id === facts.identity.device.id;
  const status = facts.status.find(({ device }) => device === id);
  const link = facts.link(id);
  return {
    id,
    name: facts.deviceName(id),
    here,
    link: here ? 'here' : status?.connected === true ? 'connected' : link.kind,
    trouble: link.kind === 'failed' ? link.message : undefined,
    lastSeen: status?.lastSeen,
    lastSynced: status?.lastSynced,
    inSync: status?.inSync ?? false,
    theyLack: status?.theyLack ?? 0,
    inMailbox: facts.inMailbox && !here && status?.connected !== true && (status?.theyLack ?? 1) > 0,
    weLack: status?.weLack ?? 0,
    refused: (status?.refused ?? false) || (status?.diverged ?? false),
  };
}
