import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import { epochFault } from './epoch-fault';
import { MAX_DEVICES, MAX_ENTRIES, MAX_ENTRIES_OF_DEVICE, MAX_MEMBERS, MAX_OPEN_INVITES } from './limits';
import type { Resolution } from './resolution';
import type { RosterEntry, SealedEpoch } from './roster-entry';
import type { Right } from './roster-node';

export type Verdict =
  | { readonly kind: 'allowed'; readonly member: MemberId; readonly right: Right }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Whether the author had the right to write this, by what the author knew: `known`. `joined`: the device that the entry
 * lets in. The answer depends on the entry and its past alone, so it is the same everywhere and for ever.
 */
export function mayWrite(known: Resolution, entry: RosterEntry, joined: DeviceId | undefined): Verdict {
  const { author, body } = entry;
  // Who fills the roster can still be removed, and can not fill it alone.
  const written = known.writtenBy.get(author) ?? 0;
  if (body.kind !== 'remove' && body.kind !== 'leave') {
    if (known.entries >= MAX_ENTRIES) return refuse('the roster is full');
    if (written >= MAX_ENTRIES_OF_DEVICE) return refuse('this device has written too many entries');
  }
  const writer = known.devices.get(author);
  if (!writer || !known.isCurrent(author)) return refuse('its author is no current device');
  const { member } = writer;
  const own: Verdict = { kind: 'allowed', member, right: 'own' };
  const asOwner: Verdict = known.isOwner(member)
    ? { kind: 'allowed', member, right: 'owner' }
    : known.successor() === member
      ? { kind: 'allowed', member, right: 'successor' }
      : refuse('only an owner may do this');
  switch (body.kind) {
    case 'found':
      return refuse('a workspace is founded once');
    case 'invite': {
      const open = [...known.invites].filter(([id, { used }]) => !used && !known.withdrawals.revoked(id));
      if (open.length >= MAX_OPEN_INVITES) return refuse('too many open invites');
      if (known.invites.has(body.invite)) return refuse('this invite exists');
      if (body.purpose.kind === 'member') return asOwner;
      return body.purpose.member === member ? own : refuse('a device is added by its own member');
    }
    case 'revoke': {
      const invite = known.invites.get(body.invite);
      if (!invite || invite.used) return refuse('no such open invite');
      return invite.member === member ? own : asOwner;
    }
    case 'join': {
      const reason = joinFault(known, entry, joined);
      if (reason !== undefined) return refuse(reason);
      const invite = known.invites.get(body.acceptance.invite);
      return invite?.purpose.kind === 'device' ? own : asOwner;
    }
    case 'role': {
      const current = known.currentMembers();
      if (!current.has(body.member)) return refuse('no such member');
      const others = [...current].filter((other) => other !== body.member);
      if (body.role === 'member' && !others.some((other) => known.isOwner(other))) {
        return refuse('the last owner stays owner');
      }
      return asOwner;
    }
    case 'remove': {
      const reason = removalFault(known, body, author, member);
      if (reason !== undefined) return refuse(reason);
      const ownDevices =
        body.members.length === 0 &&
        body.devices.every((device) => known.devices.get(device)?.member === member);
      return ownDevices ? own : asOwner;
    }
    case 'leave': {
      const others = [...known.currentMembers()].filter((other) => other !== member);
      const goes = body.scope === 'member' || devicesOf(known, member).length === 1;
      const orphaned = others.length > 0 && !others.some((other) => known.isOwner(other));
      return goes && orphaned && known.isOwner(member) ? refuse('the last owner can not leave') : own;
    }
    case 'epoch': {
      const reason = epochFault(known, body.epoch, known.currentDevices());
      return reason === undefined ? own : refuse(reason);
    }
    case 'rename':
    case 'addresses':
      return asOwner;
  }
}

function joinFault(
  known: Resolution,
  { author, at, body }: RosterEntry,
  joined: DeviceId | undefined,
): string | undefined {
  if (body.kind !== 'join' || joined === undefined) return 'nobody joins';
  const { acceptance } = body;
  const invite = known.invites.get(acceptance.invite);
  if (!invite) return 'no such invite';
  if (invite.used) return 'this invite was used';
  if (known.withdrawals.revoked(acceptance.invite)) return 'this invite was revoked';
  if (invite.device !== author) return 'only the inviting device lets in';
  if (at > invite.expiresAt) return 'this invite has expired';
  if (known.devices.has(joined)) return 'this device was here before';
  if (invite.purpose.kind === 'device') {
    if (acceptance.member !== invite.purpose.member) return 'this invite is for another member';
  } else if (known.currentMembers().has(acceptance.member)) return 'this member is here';
  if (body.grants.some(({ epoch }) => !known.knowers.has(epoch))) return 'no such epoch';
  if (known.currentDevices().length >= MAX_DEVICES) return 'too many devices';
  return known.currentMembers().size >= MAX_MEMBERS && invite.purpose.kind === 'member'
    ? 'too many members'
    : undefined;
}

function removalFault(
  known: Resolution,
  body: {
    readonly members: readonly MemberId[];
    readonly devices: readonly DeviceId[];
    readonly epoch: SealedEpoch;
  },
  author: DeviceId,
  member: MemberId,
): string | undefined {
  if (body.members.length + body.devices.length === 0) return 'nobody is removed';
  const current = known.currentMembers();
  if (body.members.some((target) => !current.has(target) || target === member)) return 'no such other member';
  if (body.devices.some((target) => !known.isCurrent(target) || target === author)) {
    return 'no such other device';
  }
  const staying = known.currentDevices().filter((device) => {
    const owner = known.devices.get(device)?.member;
    return !body.devices.includes(device) && owner !== undefined && !body.members.includes(owner);
  });
  return epochFault(known, body.epoch, staying);
}

function devicesOf(known: Resolution, member: MemberId): DeviceId[] {
  return known.currentDevices().filter((device) => known.devices.get(device)?.member === member);
}

function refuse(message: string): Verdict {
  return { kind: 'refused', message };
}
