import { makeId } from '../ids';
import { minorDigits } from '../money';
import type { RecordOf } from '../records/schemas';
import { isoDate } from '../score/day-number';
import type { DemoRecord } from './demo-record';
import type { Dice } from './dice';
import { type Actor, isWorkday, type Scene, startOfDay } from './scene';

const MINUTE = 60_000;
const channels = [
  ['email', 12],
  ['phone', 3],
  ['meeting', 1],
  ['chat', 2],
] as const;

/** Mails, calls and meetings with every client, on working days between eight and seven. */
export function conversation(scene: Scene): DemoRecord<'interaction'>[] {
  return scene.actors.flatMap((actor) => {
    const dice = scene.dice.for(`talk with ${actor.role.key}`);
    const messages: DemoRecord<'interaction'>[] = [];
    for (let day = actor.firstDay; day <= actor.lastDay; day += 1) {
      if (!isWorkday(day) && day !== scene.today) continue;
      for (let count = dice.count(actor.character.messagesPerWeek / 5); count > 0; count -= 1) {
        const at = startOfDay(day, scene.zone) + dice.whole(8 * 60, 19 * 60) * MINUTE;
        const message = interaction(scene, actor, dice, at);
        if (at < scene.now) messages.push(message);
      }
    }
    return messages;
  });
}

function interaction(scene: Scene, actor: Actor, dice: Dice, at: number): DemoRecord<'interaction'> {
  const channel = dice.weighted(channels);
  const direction = dice.chance(0.58) ? 'in' : 'out';
  const contactId = dice.pick(actor.contacts);
  const words = Math.max(4, Math.round(actor.character.words * (0.3 + 1.4 * dice.fraction())));
  const tone = toneOf(actor, dice);
  return {
    id: makeId('interaction', dice.id()),
    at,
    by: dice.chance(0.6) ? scene.nadia : scene.ben,
    fields: {
      clientId: actor.id,
      contactId,
      at,
      channel,
      direction,
      ...(channel === 'email' || channel === 'chat' ? { words } : {}),
      ...(direction === 'in' ? { hostile: tone } : {}),
    },
  };
}

function toneOf({ character }: Actor, dice: Dice): NonNullable<RecordOf<'interaction'>['hostile']> {
  const throwOf = dice.fraction();
  if (throwOf < character.hostile) return 'confirmed';
  if (throwOf < character.hostile + character.unfriendly) return dice.chance(0.7) ? 'suggested' : 'dismissed';
  return 'none';
}

/** What clients asked for beyond the agreement. */
export function requests(scene: Scene): DemoRecord<'request'>[] {
  return scene.actors.flatMap((actor) => {
    const dice = scene.dice.for(`requests of ${actor.role.key}`);
    const found: DemoRecord<'request'>[] = [];
    for (let day = actor.firstDay; day <= actor.lastDay; day += 1) {
      if (dice.chance(actor.character.asksPerMonth / 30)) found.push(request(scene, actor, dice, day));
    }
    return found;
  });
}

const notes: { readonly [K in RecordOf<'request'>['kind']]: string } = {
  discount: 'Asked for a lower price.',
  scope: 'One more thing that was not agreed.',
  free_work: 'Hoped it was included.',
  refund: 'Wants a part of the money back.',
  dispute: 'Does not accept the invoice.',
  chargeback: 'Took the money back through the bank.',
  rush: 'By tomorrow, please.',
};

function request(scene: Scene, actor: Actor, dice: Dice, day: number): DemoRecord<'request'> {
  const kind = dice.weighted<RecordOf<'request'>['kind']>(actor.character.asks);
  const answer = dice.weighted([
    ['granted', 5],
    ['refused', 4],
    ['change-order', 3],
  ] as const);
  const found = dice.weighted([
    [undefined, 6],
    ['confirmed', 3],
    ['suggested', 2],
    ['dismissed', 1],
  ] as const);
  const unit = 10 ** minorDigits(actor.role.client.currency ?? 'EUR');
  const amount = dice.whole(1, 8) * actor.role.rate * unit;
  return {
    id: makeId('request', dice.id()),
    at: Math.min(startOfDay(day, scene.zone) + 10 * 60 * MINUTE, scene.now),
    by: dice.chance(0.5) ? scene.nadia : scene.ben,
    fields: {
      clientId: actor.id,
      on: isoDate(day),
      kind,
      answer,
      note: notes[kind],
      ...(found === undefined ? {} : { found }),
      ...(answer === 'change-order' ? { changeOrderPaid: dice.chance(0.7) } : {}),
      ...(kind === 'rush' ? {} : { amount }),
    },
  };
}
