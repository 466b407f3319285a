import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import type { Bytes } from '../bytes/bytes';
import type { DeviceCard } from '../keys/own-device';

/** Hash of a roster entry, 52 characters. */
export type EntryHash = string & { readonly rosterEntry: unique symbol };

/** The entry that made an epoch's key names the epoch. */
export type EpochId = EntryHash;

/** 32 characters: the start of the hash of the founding entry, so nobody can found the same workspace again. */
export type WorkspaceId = string & { readonly workspace: unique symbol };

/** 26 characters, made from the invite's seed. */
export type InviteId = string & { readonly invite: unique symbol };

export type Role = 'owner' | 'member';

/** The key of an epoch, sealed to each device that may have it, and the keys before it, sealed under it. */
export interface SealedEpoch {
  /** 1 for the founding epoch, each later one higher than all that its author knew. */
  readonly number: number;
  /** Public half of the key pair that sealed; 32 bytes. */
  readonly ephemeral: Bytes;
  /** 16 bytes that only the right key gives, so one author can not hand different keys to different devices. */
  readonly check: Bytes;
  readonly sealed: readonly { readonly device: DeviceId; readonly key: Bytes }[];
  readonly wrapped: readonly { readonly epoch: EpochId; readonly key: Bytes }[];
}

/** The key of an epoch that is there already, sealed to a device that joins. */
export interface KeyGrant {
  readonly epoch: EpochId;
  readonly ephemeral: Bytes;
  readonly key: Bytes;
}

/** Whom an invite lets in: a new person with a role, or one more device of the member who made it. */
export type InvitePurpose =
  | { readonly kind: 'member'; readonly role: Role }
  | { readonly kind: 'device'; readonly member: MemberId };

/** What somebody who joins says of themselves, signed with their device's key. */
export interface Acceptance {
  readonly invite: InviteId;
  readonly member: MemberId;
  readonly name: string;
  readonly device: DeviceCard;
  readonly signature: Bytes;
}

export type RosterBody =
  | {
      readonly kind: 'found';
      /** 16 random bytes: two workspaces of one device never have the same id. */
      readonly nonce: Bytes;
      readonly member: MemberId;
      readonly name: string;
      readonly device: DeviceCard;
      readonly workspaceName: string;
      readonly addresses: readonly string[];
      readonly epoch: SealedEpoch;
    }
  | {
      readonly kind: 'invite';
      readonly invite: InviteId;
      readonly purpose: InvitePurpose;
      /** Epoch ms by the inviter's clock. */
      readonly expiresAt: number;
    }
  | { readonly kind: 'revoke'; readonly invite: InviteId }
  | { readonly kind: 'join'; readonly acceptance: Acceptance; readonly grants: readonly KeyGrant[] }
  | { readonly kind: 'role'; readonly member: MemberId; readonly role: Role }
  | {
      readonly kind: 'remove';
      readonly members: readonly MemberId[];
      readonly devices: readonly DeviceId[];
      readonly epoch: SealedEpoch;
    }
  /** The author goes: this device, or all of its member's. Whoever stays makes the next epoch. */
  | { readonly kind: 'leave'; readonly scope: 'device' | 'member' }
  | { readonly kind: 'epoch'; readonly epoch: SealedEpoch }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] };

/** An entry as its author means it. */
export interface Draft {
  readonly workspace: WorkspaceId | undefined;
  readonly author: DeviceId;
  /** The newest entries its author knew, sorted. None for the founding entry. */
  readonly parents: readonly EntryHash[];
  /** Epoch ms by the author's clock. */
  readonly at: number;
  readonly body: RosterBody;
}

/** An entry as it is stored and sent. `bytes` include the signature, `hash` does not cover it. */
export interface RosterEntry extends Draft {
  readonly hash: EntryHash;
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
  readonly bytes: Bytes;
}
