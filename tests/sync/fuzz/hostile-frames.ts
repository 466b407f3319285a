import * as Y from 'yjs';
import type { DeviceId } from '../../../lib/sync/peer';
import { encodeMessage, type Message } from '../../../lib/sync/replicate/wire/messages';
import { crowd, leap, wipe, writeAs } from '../replicate/hostile-updates';
import type { Dice } from '../simulation/dice';

/** What a hostile member knows: the replica ids in the document, and its own. */
export interface Knowledge {
  readonly device: DeviceId;
  readonly replica: number;
  /** Replicas of others, and how many operations each has. */
  readonly others: readonly (readonly [replica: number, clock: number])[];
}

const KINDS = ['book', 'ledger-2026', 'ledger-1999', 'private', 'device', '', '__proto__', 'ledger-20266'];

/** One frame of whatever sort: noise, damaged messages, and well-formed messages with hostile updates (about half). */
export function hostileFrame(dice: Dice, knowledge: Knowledge): Uint8Array {
  switch (dice.below(8)) {
    case 0:
      return noise(dice, 1 + dice.below(200));
    case 1:
      return damaged(dice, framed(dice, encodeMessage(message(dice, knowledge))));
    case 2:
      return framed(dice, damaged(dice, encodeMessage(message(dice, knowledge))));
    case 3:
      return framed(dice, encodeMessage(message(dice, knowledge)));
    default:
      return framed(dice, encodeMessage(pushed(hostileUpdate(dice, knowledge), knowledge)));
  }
}

function pushed(update: Uint8Array, { device }: Knowledge): Message {
  return { type: 'updates', kind: 'book', origin: device, updates: [update] };
}

/** An update that is damaged on purpose, forged, huge in what it claims, or in the other format. */
export function hostileUpdate(dice: Dice, { others, replica }: Knowledge): Uint8Array {
  const [victim, clock] = dice.pick(others) ?? [1, 1];
  switch (dice.below(9)) {
    case 0:
      return wipe(victim, clock);
    case 1:
      return leap(dice.chance(0.5) ? replica : victim, 2 ** (20 + dice.below(30)));
    case 2:
      return writeAs(victim, `mal_${dice.id()}`, { name: 'forged' });
    case 3: {
      const doc = new Y.Doc();
      doc.clientID = replica;
      doc.getMap('client').set(`mal_${dice.id()}`, dice.below(9));
      return Y.encodeStateAsUpdateV2(doc);
    }
    case 4:
      return dice.chance(0.02) ? crowd(60_000) : crowd(dice.below(200));
    case 5:
      return noise(dice, dice.below(80));
    default:
      return damaged(dice, own(dice, replica));
  }
}

/** An honest edit of its own. */
function own(dice: Dice, replica: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = replica;
  const map = doc.getMap('mallory');
  for (let left = 1 + dice.below(4); left > 0; left -= 1) map.set(`mal_${dice.below(5)}`, dice.id());
  doc.getText('mal-text').insert(0, 'some words');
  doc.getText('mal-text').delete(2, 3);
  return Y.encodeStateAsUpdate(doc);
}

function message(dice: Dice, knowledge: Knowledge): Message {
  const kind = dice.pick(KINDS) ?? 'book';
  const vector = dice.chance(0.5)
    ? Y.encodeStateVector(new Map([[dice.below(2 ** 32), dice.below(1e6)]]))
    : noise(dice, dice.below(40));
  const all: Message[] = [
    { type: 'hello', protocol: dice.below(5), oldest: dice.below(2), stored: [[kind, dice.id()]] },
    { type: 'state', kind, committed: dice.chance(0.5), vector, hash: dice.id() },
    { type: 'replica', kind, replica: dice.chance(0.8) ? knowledge.replica : dice.below(2 ** 32) },
    { type: 'pull', kind, vector },
    { type: 'missing', kind, update: hostileUpdate(dice, knowledge) },
    { type: 'updates', kind, origin: dice.id() as DeviceId, updates: [hostileUpdate(dice, knowledge)] },
    { type: 'links', devices: [dice.id() as DeviceId] },
    { type: 'here', client: dice.id() },
  ];
  return dice.pick(all) ?? { type: 'here', client: '' };
}

/** Flips bits, cuts, repeats or lengthens. */
function damaged(dice: Dice, bytes: Uint8Array): Uint8Array {
  const result = Uint8Array.from(bytes);
  for (let left = 1 + dice.below(3); left > 0 && result.length > 0; left -= 1) {
    const at = dice.below(result.length);
    result[at] = (result[at] ?? 0) ^ (1 << dice.below(8));
  }
  if (dice.chance(0.15)) return result.slice(0, dice.below(result.length + 1));
  if (dice.chance(0.1)) return Uint8Array.from([...result, ...noise(dice, dice.below(20))]);
  return result;
}

function framed(dice: Dice, message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(5 + message.length);
  frame[0] = 0x80 | (1 + dice.below(3));
  new DataView(frame.buffer).setUint32(1, message.length);
  frame.set(message, 5);
  return frame.slice(0, 65_536);
}

function noise(dice: Dice, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => dice.below(256));
}
