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
    return known !== undefined && !this.withdrawals.isRemoved(device, known.member);
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
    const demotions = this.withdrawals.demotions(member);
    return (this.#promotions.get(member) ?? []).some((given) =>
      demotions.every((demotion) => knew(given, demotion)),
    );
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
    this.entries += 1;
    const { entry } = node;
    const { body } = entry;
    if (body.kind !== 'found' && body.kind !== 'remove' && !this.#stands(node)) return;
    if (epochOf(entry)) this.epochs.add(entry.hash);
    switch (body.kind) {
      case 'found':
        this.members.set(body.member, { name: body.name, joinedAt: entry.at });
        this.devices.set(entry.author, { member: body.member, card: body.device, addedAt: entry.at });
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
    if (!this.devices.has(node.entry.author) || this.withdrawals.outlawed(node)) return false;
    if (node.right !== 'owner') return true;
    if (this.withdrawals.demotedAside(node.member, node)) return false;
    const lost = this.withdrawals.demotions(node.member).filter((demotion) => knew(node, demotion));
    return (this.#promotions.get(node.member) ?? []).some(
      (given) => knew(node, given) && lost.every((demotion) => knew(given, demotion)),
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
    if ((purpose.kind === 'member') === this.members.has(acceptance.member)) return;
    invite.used = true;
    if (purpose.kind === 'member') {
      this.members.set(acceptance.member, { name: acceptance.name, joinedAt: entry.at });
      if (purpose.role === 'owner') this.#promote(acceptance.member, node);
    }
    this.devices.set(device, { member: acceptance.member, card: acceptance.device, addedAt: entry.at });
  }

  #promote(member: MemberId, node: RosterNode): void {
    this.#promotions.set(member, [...(this.#promotions.get(member) ?? []), node]);
  }
}
