import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import type { InviteId } from './roster-entry';
import { concurrent, knew, type RosterNode } from './roster-node';

/**
 * What was taken away: devices, members, ownership, invites. Taking away counts for ever once its author had the right
 * to it by what they knew; nothing that is found out later gives it back. So these lists only grow.
 */
export class Withdrawals {
  readonly #devices = new Map<DeviceId, RosterNode[]>();
  readonly #members = new Map<MemberId, RosterNode[]>();
  readonly #demotions = new Map<MemberId, RosterNode[]>();
  readonly #revokes = new Map<InviteId, RosterNode[]>();

  collect(node: RosterNode): void {
    const { author, body } = node.entry;
    if (body.kind === 'remove') {
      for (const device of body.devices) add(this.#devices, device, node);
      for (const member of body.members) add(this.#members, member, node);
    } else if (body.kind === 'leave') {
      if (body.scope === 'device') add(this.#devices, author, node);
      else add(this.#members, node.member, node);
    } else if (body.kind === 'role' && body.role === 'member') add(this.#demotions, body.member, node);
    else if (body.kind === 'revoke') add(this.#revokes, body.invite, node);
  }

  get devices(): ReadonlySet<DeviceId> {
    return new Set(this.#devices.keys());
  }

  get members(): ReadonlySet<MemberId> {
    return new Set(this.#members.keys());
  }

  /**
   * What put this device out. A device never returns; its member may, with another one: so a member's removal is for all
   * their devices but those that were let in by somebody who knew of it.
   */
  removals(device: DeviceId, member: MemberId, admission: RosterNode): RosterNode[] {
    const ofMember = (this.#members.get(member) ?? []).filter((removal) => !knew(admission, removal));
    return [...(this.#devices.get(device) ?? []), ...ofMember];
  }

  /** True when the author was removed by somebody who did not know this entry: it came too late, or aside. */
  outlawed(node: RosterNode, admission: RosterNode): boolean {
    const removals = this.removals(node.entry.author, node.member, admission);
    return removals.some((removal) => removal !== node && !knew(removal, node));
  }

  /** True when the member lost ownership aside of this entry of theirs. */
  demotedAside(member: MemberId, node: RosterNode): boolean {
    return this.demotions(member).some((demotion) => concurrent(demotion, node));
  }

  demotions(member: MemberId): readonly RosterNode[] {
    return this.#demotions.get(member) ?? [];
  }

  /** What took ownership from the member: a demotion, or a removal. */
  lostOwnership(member: MemberId): readonly RosterNode[] {
    return [...this.demotions(member), ...(this.#members.get(member) ?? [])];
  }

  /** True when the invite was taken back by somebody who did not know that `join` had used it. */
  revoked(invite: InviteId, join?: RosterNode): boolean {
    const revokes = this.#revokes.get(invite) ?? [];
    return revokes.some((revoke) => !join || !knew(revoke, join));
  }
}

function add<K>(map: Map<K, RosterNode[]>, key: K, node: RosterNode): void {
  const nodes = map.get(key);
  if (nodes) nodes.push(node);
  else map.set(key, [node]);
}
