import { makeId } from '../ids';
import { isoDate } from '../score/day-number';
import type { DemoRecord } from './demo-record';
import { type Actor, DAY_MS, type Scene } from './scene';

const items = ['blame', 'bypass', 'manipulate', 'disrespect', 'morale'] as const;
const EVERY_DAYS = 45;

/** Both members rate every client they know for a while, every six weeks. */
export function ratings(scene: Scene): DemoRecord<'rating'>[] {
  return scene.actors.flatMap((actor) => {
    const dice = scene.dice.for(`ratings of ${actor.role.key}`);
    const found: DemoRecord<'rating'>[] = [];
    for (let day = actor.firstDay + 30; day <= actor.lastDay - 5; day += EVERY_DAYS) {
      for (const memberId of [scene.nadia, scene.ben]) {
        const rate = (item: DemoRecord<'rating'>['fields']['item'], usual: number) => {
          const value = Math.min(5, Math.max(1, Math.round(usual + dice.fraction() * 1.2 - 0.6)));
          found.push({
            id: makeId('rating', dice.id()),
            at: day * DAY_MS + DAY_MS / 2,
            by: memberId,
            fields: { clientId: actor.id, memberId, on: isoDate(day), item, value },
          });
        };
        for (const item of items) rate(item, usualFor(actor, item));
        rate('fit', actor.character.fit);
      }
    }
    return found;
  });
}

/** Who shouts does not always manipulate: each client is better or worse in some items. */
function usualFor({ role, character }: Actor, item: string): number {
  return character.conduct + (((role.key.length + item.length) % 3) - 1) * 0.4;
}
