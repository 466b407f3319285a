import { RosterRefusal } from '../../../lib/sync/identity/roster-refusal';
import type { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import type { DeviceId } from '../../../lib/sync/peer';
import { foundBy, letIn, meet, OWNER, ownDevice } from './team';

export const ACTIONS = [
  'meet',
  'meet',
  'meet',
  'join',
  'join as owner',
  'add device',
  'remove member',
  'remove device',
  'promote',
  'demote',
  'leave',
  'come back',
  'rename',
  'heal',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What one device does, perhaps with another; the numbers choose among those that are there. */
export interface Step {
  readonly action: Action;
  readonly who: number;
  readonly whom: number;
}

/** Profiles of one workspace that meet only when a step says so. What the rules forbid does not happen. */
export class RandomTeam {
  readonly #seenRemoved = new Map<TeamIdentity, ReadonlySet<DeviceId>>();
  /** What no step may ever do, as it happened. */
  readonly faults: string[] = [];
  /** Under which name the first device of a member came. */
  readonly #nameOf = new Map<TeamIdentity, string>();
  #names = 0;

  private constructor(readonly all: TeamIdentity[]) {}

  /** Ana and Ben are owners, Carl is a member, and all know of each other. */
  static async found(): Promise<RandomTeam> {
    const ana = await foundBy();
    const team = new RandomTeam([ana, await letIn(ana, 'Ben', OWNER), await letIn(ana, 'Carl')]);
    for (const [at, name] of ['Ana', 'Ben', 'Carl'].entries()) team.#nameOf.set(team.#pick(at), name);
    for (const identity of team.all) await identity.merge(ana.entries());
    return team;
  }

  async take(step: Step): Promise<void> {
    const who = this.#pick(step.who);
    const whom = this.#pick(step.whom);
    try {
      await this.#act(step.action, who, whom);
    } catch (error) {
      if (!(error instanceof RosterRefusal)) throw error;
    }
    this.#look(who);
    this.#look(whom);
  }

  /** Everybody, also who is out, is told everything; who should makes the next key, until nobody should. */
  async gather(): Promise<void> {
    for (let due = true; due; ) {
      const entries = this.all.flatMap((identity) => identity.entries());
      for (const identity of this.all) await identity.merge(entries);
      const healer = this.all.find(({ rekeyDue }) => rekeyDue);
      await healer?.heal();
      due = healer !== undefined;
    }
    for (const identity of this.all) this.#look(identity);
  }

  async #act(action: Action, who: TeamIdentity, whom: TeamIdentity): Promise<void> {
    const member = whom.member;
    switch (action) {
      case 'meet':
        return meet(who, whom);
      case 'join':
        return this.#join(who, { kind: 'member', role: 'member' });
      case 'join as owner':
        return this.#join(who, OWNER);
      case 'add device':
        return who.member ? this.#join(who, ownDevice(who)) : undefined;
      case 'remove member':
        return member ? who.remove({ members: [member] }) : undefined;
      case 'remove device':
        return who.remove({ devices: [whom.device.id] });
      case 'promote':
        return member ? who.setRole(member, 'owner') : undefined;
      case 'demote':
        return member ? who.setRole(member, 'member') : undefined;
      case 'leave':
        return who.leave(whom === who ? 'member' : 'device');
      case 'come back':
        return this.#comeBack(who, whom);
      case 'rename':
        return who.rename(`Name ${this.#names}`);
      case 'heal':
        return who.heal();
    }
  }

  async #join(inviter: TeamIdentity, purpose: Parameters<TeamIdentity['invite']>[0]): Promise<void> {
    if (this.all.length >= 9) return;
    this.#names += 1;
    const name = `Newcomer${this.#names}`;
    const identity = await letIn(inviter, name, purpose);
    if (purpose.kind === 'member') this.#nameOf.set(identity, name);
    this.all.push(identity);
  }

  /** `gone` is invited again, and comes with a new device. */
  async #comeBack(inviter: TeamIdentity, gone: TeamIdentity): Promise<void> {
    const name = this.#nameOf.get(gone);
    if (this.all.length >= 9 || name === undefined) return;
    const back = await letIn(inviter, name, { kind: 'member', role: 'member' });
    this.#nameOf.set(back, name);
    this.all.push(back);
  }

  #pick(number: number): TeamIdentity {
    const chosen = this.all[number % this.all.length];
    if (!chosen) throw new Error('A team of nobody');
    return chosen;
  }

  #look(identity: TeamIdentity): void {
    const { removedDevices, devices } = identity.state;
    for (const device of this.#seenRemoved.get(identity) ?? []) {
      if (!removedDevices.has(device)) this.faults.push(`${device} is not removed any more`);
    }
    for (const device of removedDevices) {
      if (devices.has(device)) this.faults.push(`${device} is removed and in`);
    }
    this.#seenRemoved.set(identity, removedDevices);
  }
}
