import { RosterRefusal } from '../../../../lib/sync/identity/roster-refusal';
import type { TeamIdentity } from '../../../../lib/sync/identity/team-identity';
import { foundBy, letIn, OWNER, ownDevice } from '../team';
import { connect, documentFrames, newWire } from '../wire';
import { Attackers } from './attackers';
import { type Captured, holdSession, isReadableBy, sendEnvelope, sendSignal } from './captured';
import { Dice } from './dice';

/** What one seed showed. */
export interface RemovalResult {
  readonly removed: number;
  readonly oldKeys: number;
  /** Messages of who stayed, sent after all of them knew of the removal. */
  readonly messages: number;
  /** Of those, read by who is out: must be 0. */
  readonly decrypted: number;
  /** Of those, readable by somebody who is in: must be all. */
  readonly readInside: number;
  /** Messages from before the removal that the removed could read: shows that the attack works at all. */
  readonly readBefore: number;
  readonly handshakes: number;
  /** Handshakes of somebody who is out with somebody who is in: must be 0. */
  readonly completed: number;
  /** Document frames that went over those: must be 0. */
  readonly leaked: number;
}

/** Every how many messages one is a whole handshake of two who stayed, and every how many one goes over signaling. */
const SESSION_EVERY = 100;
const SIGNAL_EVERY = 5;

/**
 * A team with a past; then one or more are removed, in most seeds by both sides of a partition at once while the removed
 * resist; then the sides meet, and who stays talks on. The removed work together with all they ever had.
 */
export async function removalSeed(seed: number, messages: number): Promise<RemovalResult> {
  const dice = new Dice(seed);
  const all = await teamWithPast(dice);
  const before = [await sendEnvelope(dice.of(all), 1), await sendEnvelope(dice.of(all), 2)];
  const out = await removeSome(all, dice);
  const inside = await meetAgain(all.filter((one) => !out.includes(one)));

  const wires = [];
  let completed = 0;
  for (const attacker of out) {
    for (const one of inside) {
      for (const pair of [[attacker, one] as const, [one, attacker] as const]) {
        const wire = newWire();
        const outcomes = await connect(...pair, wire);
        if (outcomes.some(({ kind }) => kind === 'linked')) completed += 1;
        wires.push(wire);
      }
    }
  }

  const roster = inside.flatMap((one) => one.entries());
  const attackers = await Attackers.gather(out, roster);
  const counts = { decrypted: 0, readInside: 0 };
  for (let sent = 0; sent < messages; sent += 1) {
    const message = await talk(inside, { dice, sent });
    if (await attackers.read(message)) counts.decrypted += 1;
    if (await isReadableBy(inside, message)) counts.readInside += 1;
  }
  let readBefore = 0;
  for (const message of before) if (await attackers.read(message)) readBefore += 1;
  return {
    removed: out.length,
    oldKeys: attackers.keyCount,
    messages,
    ...counts,
    readBefore,
    handshakes: wires.length,
    completed,
    leaked: wires.flatMap(documentFrames).length,
  };
}

async function teamWithPast(dice: Dice): Promise<TeamIdentity[]> {
  const ana = await foundBy();
  const all = [ana];
  for (const name of ['Ben', 'Carl']) all.push(await letIn(ana, name, OWNER));
  for (const name of ['Dora', 'Emil']) all.push(await letIn(ana, name));
  const first = dice.of(all);
  await first.merge(ana.entries());
  all.push(await letIn(first, 'Second', ownDevice(first)));
  await ana.merge(first.entries());
  for (let past = dice.below(3); past > 0; past -= 1) {
    const gone = await letIn(ana, `Gone${past}`);
    await ana.remove({ devices: [gone.device.id] });
  }
  for (const one of all) await one.merge(ana.entries());
  return all;
}

/** Owners on each side of a partition remove somebody; the removed do what they can before they hear of it. */
async function removeSome(all: readonly TeamIdentity[], dice: Dice): Promise<TeamIdentity[]> {
  const owners = all.filter(({ state, member }) => member && state.members.get(member)?.role === 'owner');
  const out: TeamIdentity[] = [];
  const sides = dice.below(4) === 0 ? 1 : 2;
  const removers = [dice.of(owners)];
  const other = dice.of(owners.filter((one) => one.member !== removers[0]?.member));
  if (sides === 2) removers.push(other);
  const mutual = sides === 2 && dice.below(3) === 0;
  for (const [at, remover] of removers.entries()) {
    const rival = removers[1 - at];
    const targets = all.filter((one) => one.member !== remover.member && (mutual || !removers.includes(one)));
    const target = mutual && rival ? rival : dice.of(targets);
    if (!target.member) throw new Error('A target of no member');
    if (dice.below(2) === 0) await remover.remove({ devices: [target.device.id] });
    else await remover.remove({ members: [target.member] });
    const gone = remover.state.removedDevices;
    for (const one of all) if (gone.has(one.device.id) && !out.includes(one)) out.push(one);
  }
  for (const one of [...out]) out.push(...(await resist(one, dice)));
  // What the removed wrote reaches the others, as if somebody had not heard yet.
  const heard = out.flatMap((one) => one.entries());
  for (const one of all) if (!out.includes(one)) await one.merge(heard);
  return [...out, ...all.filter((one) => !out.includes(one) && isOut(one, removers))];
}

function isOut(one: TeamIdentity, removers: readonly TeamIdentity[]): boolean {
  return removers.some((remover) => remover.state.removedDevices.has(one.device.id));
}

/** Lets friends in, makes keys, takes ownership: whatever the rules allow somebody who does not know. */
async function resist(one: TeamIdentity, dice: Dice): Promise<TeamIdentity[]> {
  const friends: TeamIdentity[] = [];
  const tries = [
    async () => void friends.push(await letIn(one, 'Friend', OWNER)),
    async () => void friends.push(await letIn(one, 'Own', ownDevice(one))),
    () => one.rename('Mine'),
    () => one.heal(),
  ];
  for (const attempt of tries) {
    if (dice.below(3) === 0) continue;
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof RosterRefusal)) throw error;
    }
  }
  return friends;
}

/** All that is known on either side reaches everybody who stayed, and the key that is due is made. */
async function meetAgain(staying: readonly TeamIdentity[]): Promise<TeamIdentity[]> {
  for (let due = true; due; ) {
    const entries = staying.flatMap((one) => one.entries());
    for (const one of staying) await one.merge(entries);
    const healer = staying.find(({ rekeyDue }) => rekeyDue);
    await healer?.heal();
    due = healer !== undefined;
  }
  return staying.filter(({ current }) => current);
}

function talk(
  inside: readonly TeamIdentity[],
  { dice, sent }: { readonly dice: Dice; readonly sent: number },
): Promise<Captured> {
  const [a, b] = [dice.of(inside), dice.of(inside)];
  if (sent % SESSION_EVERY === 0 && a !== b) return holdSession(a, b);
  return sent % SIGNAL_EVERY === 0 ? sendSignal(inside, dice) : sendEnvelope(a, sent + 1);
}
