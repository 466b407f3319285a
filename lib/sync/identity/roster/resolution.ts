import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import type { DeviceCard } from '../keys/own-device';
import { EpochKnowers } from './epoch-knowers';
import type { EpochId, InviteId, InvitePurpose } from './roster-entry';
import { epochOf, knew, type RosterNode } from './roster-node';
import { Withdrawals } from './withdrawals';

export interface KnownDevice {
  readonly member: MemberId;
  readonly card: DeviceCard;
  readonly addedAt: number;
  /** The entry that let it in. */
  readonly admission: RosterNode;
}

interface KnownInvite {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly purpose: InvitePurpose;
  readonly expiresAt: number;
  used: boolean;
}

/**
 * Adds up a set of entries that is closed under what their authors knew. The rule where two sides of a partition meet:
 * **taking away always counts, giving counts only while the giver stands.** So a removal, a lost ownership and a revoked
 * invite count for ever; whatever a removed device wrote aside of its removal counts for nothing; and two owners who remove
 * each other are both out. Where two gifts clash, the first by place wins.
 */
export class Resolution {
  readonly withdrawals = new Withdrawals();
  readonly knowers = new EpochKnowers();
  readonly devices = new Map<DeviceId, KnownDevice>();
  /** Devices that any entry lets in, also one that does not count. */
  readonly everHere = new Set<DeviceId>();
  readonly members = new Map<MemberId, { readonly name: string; readonly joinedAt: number }>();
  readonly invites = new Map<InviteId, KnownInvite>();
  /** Epochs that may be sealed with, if their knowers are all current. */
  readonly epochs = new Set<EpochId>();
  readonly #promotions = new Map<MemberId, RosterNode[]>();
  name = '';
  addresses: readonly string[] = [];
  entries = 0;
  readonly writtenBy = new Map<DeviceId, number>();

  /** `nodes` by place. */
  constructor(nodes: readonly RosterNode[] = []) {
    for (const node of nodes) this.#collect(node);
    for (const node of nodes) this.#apply(node);
  }

  /** Adds an entry whose author knew all that is here. */
  append(node: RosterNode): void {
    this.#collect(node);
    this.#apply(node);
  }

  isCurrent(device: DeviceId): boolean {
    const known = this.devices.get(device);
    return known !== undefined && this.#removals(device, known).length === 0;
  }

  /** Devices of current members, by id. */
  currentDevices(): DeviceId[] {
    return [...this.devices.keys()].filter((device) => this.isCurrent(device)).sort();
  }

  /** Members with a current device. */
  currentMembers(): ReadonlySet<MemberId> {
    return new Set(
      this.currentDevices().flatMap((device) => {
        const known = this.devices.get(device);
        return known ? [known.member] : [];
      }),
    );
  }

  /** Ownership that was given and not taken away since. */
  isOwner(member: MemberId): boolean {
    const lost = this.withdrawals.lostOwnership(member);
    return (this.#promotions.get(member) ?? []).some((given) => lost.every((taken) => knew(given, taken)));
  }

  /** Who acts as owner when no owner is left: who joined first. Undefined while there is an owner. */
  successor(): MemberId | undefined {
    const current = [...this.currentMembers()];
    if (current.some((member) => this.isOwner(member))) return undefined;
    const joined = (member: MemberId) => this.members.get(member)?.joinedAt ?? 0;
    return current.sort((a, b) => joined(a) - joined(b) || (a < b ? -1 : 1))[0];
  }

  #collect(node: RosterNode): void {
    this.withdrawals.collect(node);
    this.knowers.collect(node);
    if (node.joined !== undefined) this.everHere.add(node.joined);
  }

  #apply(node: RosterNode): void {
    const { entry } = node;
    this.entries += 1;
    this.writtenBy.set(entry.author, (this.writtenBy.get(entry.author) ?? 0) + 1);
    const { body } = entry;
    if (body.kind !== 'found' && body.kind !== 'remove' && !this.#stands(node)) return;
    if (epochOf(entry)) this.epochs.add(entry.hash);
    switch (body.kind) {
      case 'found':
        this.members.set(body.member, { name: body.name, joinedAt: entry.at });
        this.devices.set(entry.author, {
          member: body.member,
          card: body.device,
          addedAt: entry.at,
          admission: node,
        });
        this.#promote(body.member, node);
        this.name = body.workspaceName;
        this.addresses = body.addresses;
        return;
      case 'invite': {
        if (this.invites.has(body.invite)) return;
        const { purpose, expiresAt } = body;
        const { author: device } = entry;
        this.invites.set(body.invite, { device, member: node.member, purpose, expiresAt, used: false });
        return;
      }
      case 'join':
        return this.#join(node);
      case 'role':
        if (body.role === 'owner') this.#promote(body.member, node);
        return;
      case 'rename':
        this.name = body.name;
        return;
      case 'addresses':
        this.addresses = body.addresses;
        return;
      case 'remove':
      case 'revoke':
      case 'leave':
      case 'epoch':
        return;
    }
  }

  /** True while the one who gave had, by all that is known here, the right to give. */
  #stands(node: RosterNode): boolean {
    const author = this.devices.get(node.entry.author);
    if (!author || this.withdrawals.outlawed(node, author.admission)) return false;
    if (node.right !== 'owner') return true;
    if (this.withdrawals.demotedAside(node.member, node)) return false;
    const lost = this.withdrawals.lostOwnership(node.member).filter((taken) => knew(node, taken));
    return (this.#promotions.get(node.member) ?? []).some(
      (given) => knew(node, given) && lost.every((taken) => knew(given, taken)),
    );
  }

  #join(node: RosterNode): void {
    const { entry, joined: device } = node;
    if (entry.body.kind !== 'join' || device === undefined) return;
    const { acceptance } = entry.body;
    const invite = this.invites.get(acceptance.invite);
    if (!invite || invite.used || this.devices.has(device)) return;
    if (this.withdrawals.revoked(acceptance.invite, node)) return;
    const { purpose } = invite;
    const { member } = acceptance;
    if (purpose.kind === 'member' ? !this.#isGone(member, node) : !this.members.has(member)) return;
    invite.used = true;
    if (purpose.kind === 'member') {
      this.members.set(member, { name: acceptance.name, joinedAt: entry.at });
      // Who comes back has what this invite gives, not what they had.
      this.#promotions.set(member, purpose.role === 'owner' ? [node] : []);
    }
    this.devices.set(device, { member, card: acceptance.device, addedAt: entry.at, admission: node });
  }

  /** True when the member has no device that the author of `node` did not know to be out; also when they never had one. */
  #isGone(member: MemberId, node: RosterNode): boolean {
    return [...this.devices].every(
      ([id, known]) =>
        known.member !== member || this.#removals(id, known).some((removal) => knew(node, removal)),
    );
  }

  #removals(id: DeviceId, { member, admission }: KnownDevice): RosterNode[] {
    return this.withdrawals.removals(id, member, admission);
  }

  #promote(member: MemberId, node: RosterNode): void {
    this.#promotions.set(member, [...(this.#promotions.get(member) ?? []), node]);
  }
}
