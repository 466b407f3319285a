import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import type { DeviceCard } from '../keys/own-device';
import type { EpochId, InviteId, InvitePurpose, Role, WorkspaceId } from './roster-entry';

/** Somebody who is in the workspace now. Who has no device any more is not. */
export interface RosterMember {
  readonly id: MemberId;
  /** As given when they joined. */
  readonly name: string;
  readonly role: Role;
  /** Epoch ms by the clock of who let them in. */
  readonly joinedAt: number;
  readonly devices: readonly DeviceId[];
}

export interface RosterDevice {
  readonly id: DeviceId;
  readonly member: MemberId;
  readonly card: DeviceCard;
  /** Epoch ms by the clock of the device that let it in. */
  readonly addedAt: number;
}

/** An invite that was neither used nor revoked. Whether it has expired is told by its time. */
export interface OpenInvite {
  readonly id: InviteId;
  /** The device that made it: only there can it be answered. */
  readonly device: DeviceId;
  readonly purpose: InvitePurpose;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** What the entries add up to. The same entries give the same state everywhere, in whatever order they came. */
export interface RosterState {
  readonly workspace: WorkspaceId;
  readonly name: string;
  /** Signaling servers, as the team set them. */
  readonly addresses: readonly string[];
  readonly members: ReadonlyMap<MemberId, RosterMember>;
  readonly devices: ReadonlyMap<DeviceId, RosterDevice>;
  /** Who was ever let in and is out now, also when it turned out that nobody had the right to let them in. Grows only. */
  readonly removedDevices: ReadonlySet<DeviceId>;
  /** Who is out now. They may be invited again and come back with another device. */
  readonly removedMembers: ReadonlySet<MemberId>;
  readonly invites: ReadonlyMap<InviteId, OpenInvite>;
  /**
   * The epoch to seal with: its key is known to current devices alone. Undefined while there is none (somebody left, or
   * two removals met): nothing may be sealed until a device has made the next one.
   */
  readonly epoch: { readonly id: EpochId; readonly number: number } | undefined;
  /** True when the next epoch should be made now, by whomever: see `epoch`, or a current device can not know its key. */
  readonly rekeyDue: boolean;
  /** Epochs whose key some current devices know and others can not: who knows one should make the next, which wraps it. */
  readonly unshared: ReadonlySet<EpochId>;
}
