import type { MemberId } from '../../domain/ids';
import type { DeviceId } from '../peer';
import type { Bytes } from './bytes/bytes';
import { grantKeys } from './epoch/make-epoch';
import { planEpoch } from './epoch/plan-epoch';
import { type Founding, foundWorkspace } from './found-workspace';
import { type InviteTicket, inviteIdOf, SEED_BYTES } from './invite/invite-ticket';
import { randomBytes } from './keys/ciphers';
import type { KeyShelf } from './keys/key-shelf';
import { createDeviceKeys, OwnDevice } from './keys/own-device';
import { readEntry } from './roster/read-entry';
import type { Acceptance, InviteId, InvitePurpose, Role, WorkspaceId } from './roster/roster-entry';
import { workspaceOf } from './roster/roster-log';
import { type IdentityPorts, RosterKeeper } from './roster-keeper';
import { RosterRefusal } from './roster-refusal';

/**
 * Who this browser profile is in its workspace, and what it may do there. What a method changes is on disk when its promise
 * resolves. A method rejects with a `RosterRefusal` when the roster's rules say no; then nothing was changed.
 */
export class TeamIdentity extends RosterKeeper {
  /** The identity on the shelf; undefined when this profile is in no workspace yet. */
  static async open(ports: IdentityPorts): Promise<TeamIdentity | undefined> {
    const keys = await ports.shelf.keys();
    const entries = await ports.shelf.entries();
    const first = entries[0] && (await readEntry(entries[0]));
    if (!keys || !first) return undefined;
    const identity = new TeamIdentity(ports, await OwnDevice.open(keys), await workspaceOf(first));
    await identity.load(entries);
    return identity;
  }

  /** Founds a workspace whose first owner is this profile. */
  static async found(ports: IdentityPorts, founding: Founding): Promise<TeamIdentity> {
    const device = await openOwnDevice(ports.shelf);
    const { bytes, workspace } = await foundWorkspace(device, founding, ports.now());
    return TeamIdentity.adopt(ports, workspace, [bytes]);
  }

  /** Enters a workspace with the roster that an inviter sent. Rejects when this device is not in it. */
  static async adopt(
    ports: IdentityPorts,
    workspace: WorkspaceId,
    entries: readonly Uint8Array[],
  ): Promise<TeamIdentity> {
    const identity = new TeamIdentity(ports, await openOwnDevice(ports.shelf), workspace);
    await identity.load(entries);
    if (!identity.current) throw new RosterRefusal('this device is not in the roster that it was sent');
    await ports.shelf.keepEntries(identity.entries());
    return identity;
  }

  /** Makes the next epoch when it is due. Any device may. */
  heal(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.rekeyDue) return;
      await this.write({ kind: 'epoch', epoch: await planEpoch(this.log.resolve(), this.keyring) });
    });
  }

  /**
   * Makes an invite for one use until `expiresAt` (epoch ms). What `writeInvite` makes of it goes to the person it is for,
   * and to nobody else. One more device of one's own is invited in the same way.
   */
  invite(purpose: InvitePurpose, expiresAt: number): Promise<InviteTicket> {
    return this.inTurn(async () => {
      const seed = randomBytes(SEED_BYTES);
      const invite = await inviteIdOf(seed);
      // The seed first: who hears of the invite from the roster can answer it.
      await this.ports.shelf.keepSeed({ invite, seed });
      try {
        await this.write({ kind: 'invite', invite, purpose, expiresAt });
      } catch (error) {
        await this.ports.shelf.dropSeed(invite);
        throw error;
      }
      const { name: workspaceName, addresses } = this.state;
      const inviter = this.device.card.signingKey;
      return { workspace: this.workspace, inviter, seed, purpose, expiresAt, workspaceName, addresses };
    });
  }

  /** Takes an invite back, of whatever device. */
  revoke(invite: InviteId): Promise<void> {
    return this.inTurn(async () => {
      await this.write({ kind: 'revoke', invite });
      await this.ports.shelf.dropSeed(invite);
    });
  }

  /** Lets in who asked with an invite of this device. Only after a person compared the code. */
  admit(acceptance: Acceptance): Promise<void> {
    return this.inTurn(async () => {
      const keys = this.log.resolve().knowers.unwrapped.flatMap((id) => {
        const key = this.keyOf(id);
        return key ? [{ id, key }] : [];
      });
      const grants = await grantKeys(acceptance.device.agreementKey, keys);
      await this.write({ kind: 'join', acceptance, grants });
      await this.ports.shelf.dropSeed(acceptance.invite);
    });
  }

  setRole(member: MemberId, role: Role): Promise<void> {
    return this.inTurn(() => this.write({ kind: 'role', member, role }));
  }

  /** Removes members or devices for ever and gives everybody else a new key, in one entry. */
  remove(going: {
    readonly members?: readonly MemberId[];
    readonly devices?: readonly DeviceId[];
  }): Promise<void> {
    const { members = [], devices = [] } = going;
    return this.inTurn(async () => {
      const epoch = await planEpoch(this.log.resolve(), this.keyring, { members, devices });
      await this.write({ kind: 'remove', members, devices, epoch });
    });
  }

  /** This device goes, or all of its member's. The others make the next epoch when they hear of it. */
  leave(scope: 'device' | 'member'): Promise<void> {
    return this.inTurn(() => this.write({ kind: 'leave', scope }));
  }

  rename(name: string): Promise<void> {
    return this.inTurn(() => this.write({ kind: 'rename', name }));
  }

  /** Sets the team's signaling servers. */
  setAddresses(addresses: readonly string[]): Promise<void> {
    return this.inTurn(() => this.write({ kind: 'addresses', addresses }));
  }

  /** Invites that this device made and can still answer. */
  async answerableInvites(): Promise<{ readonly invite: InviteId; readonly seed: Bytes }[]> {
    const seeds = await this.ports.shelf.seeds();
    return seeds.filter(({ invite }) => (this.state.invites.get(invite)?.expiresAt ?? 0) >= this.ports.now());
  }
}

/** The device of this profile; its keys are made and kept when there are none. */
export async function openOwnDevice(shelf: KeyShelf): Promise<OwnDevice> {
  const kept = await shelf.keys();
  if (kept) return OwnDevice.open(kept);
  const keys = await createDeviceKeys();
  await shelf.keepKeys(keys);
  return OwnDevice.open(keys);
}
