import { type InvoiceId, makeId } from '../ids';
import { isoDate } from '../score/day-number';
import type { DemoRecord } from './demo-record';
import type { Dice } from './dice';
import { type Actor, DAY_MS, type Scene } from './scene';

/** Days are day numbers, amounts minor units. */
interface Draft {
  readonly id: InvoiceId;
  readonly amount: number;
  readonly issued: number;
  readonly due: number;
}

interface Paid {
  readonly payments: readonly DemoRecord<'payment'>[];
  readonly credited?: number;
  readonly writtenOff?: number;
}

/** What became of an invoice until today, after the client's manner of paying. */
export function payInvoice(scene: Scene, actor: Actor, draft: Draft, dice: Dice): Paid {
  const { amount, due } = draft;
  const credited = dice.chance(actor.character.credits) ? Math.round(amount * 0.15) : undefined;
  const owed = amount - (credited ?? 0);
  const credit = credited === undefined ? {} : { credited };
  const pay = (...parts: readonly (readonly [day: number, part: number])[]) => ({
    payments: parts
      .filter(([day, part]) => day <= scene.today && part > 0)
      .map(([day, part]) => payment(scene, actor, draft, dice, Math.max(day, draft.issued), part)),
    ...credit,
  });
  switch (actor.character.pays) {
    case 'early':
      return pay([due - dice.whole(3, 12), owed]);
    case 'prompt':
      return pay([due + dice.whole(-4, 2), owed]);
    case 'policy':
      return pay([due + dice.whole(30, 32), owed]);
    case 'erratic':
      return pay([due + dice.pick([0, 4, 15, 29, 47, 71, 90]) + dice.whole(0, 4), owed]);
    case 'part': {
      const first = Math.round(owed * 0.55);
      return pay([due + dice.whole(0, 6), first], [due + dice.whole(38, 75), owed - first]);
    }
    case 'vanished': {
      const age = scene.today - due;
      if (age > 260) return pay([due + dice.whole(10, 60), owed]);
      return age > 170 ? { payments: [], ...credit, writtenOff: due + 150 } : { payments: [], ...credit };
    }
  }
}

function payment(
  scene: Scene,
  actor: Actor,
  { id }: Draft,
  dice: Dice,
  day: number,
  amount: number,
): DemoRecord<'payment'> {
  return {
    id: makeId('payment', dice.id()),
    at: Math.min(day * DAY_MS + DAY_MS / 2, scene.now),
    by: scene.nadia,
    fields: { clientId: actor.id, invoiceId: id, on: isoDate(day), amount },
  };
}
