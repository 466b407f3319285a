import { type MemberId, makeId } from '../ids';
import type { FieldsOf } from '../records/schemas';
import type { DemoRecord } from './demo-record';
import type { Dice } from './dice';
import { type Actor, HISTORY_DAYS, isWorkday, type Scene, startOfDay } from './scene';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const activities = [
  ['design', 'Layout of the start page', 'Round of corrections', 'Icons and pictures'],
  ['text', 'Texts for the newsletter', 'Proofreading', 'Offer written'],
  ['site', 'Shop: delivery costs', 'Form repaired', 'Updates and backup', 'Page made faster'],
  ['talk', 'Call', 'Planning with the team', 'Notes after the meeting'],
] as const;

/** The time of both members: one thing after another on every working day, never two at once, never later than now. */
export function workingDays(scene: Scene): DemoRecord<'entry'>[] {
  return [scene.nadia, scene.ben].flatMap((member, seat) => {
    const dice = scene.dice.for(`time of seat ${seat}`);
    const entries: DemoRecord<'entry'>[] = [];
    for (let day = scene.today - HISTORY_DAYS; day <= scene.today; day += 1) {
      // Somebody may try the demo on a Sunday: today is always a working day.
      if (isWorkday(day) || day === scene.today) entries.push(...workday(scene, dice, day, member));
    }
    return entries;
  });
}

function workday(scene: Scene, dice: Dice, day: number, member: MemberId): DemoRecord<'entry'>[] {
  const at = startOfDay(day, scene.zone);
  const closing = Math.min(at + 17.5 * HOUR, scene.now);
  const usual = at + 8.5 * HOUR + dice.whole(0, 45) * MINUTE;
  // Before noon (or at night) today begins earlier, so that it is never empty.
  let time = day === scene.today ? Math.max(at, Math.min(usual, scene.now - 4 * HOUR)) : usual;
  const entries: DemoRecord<'entry'>[] = [];
  const present = scene.actors.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  for (;;) {
    const actor = dice.weighted(present.map((candidate) => [candidate, candidate.role.share] as const));
    const minutes = dice.weighted([
      [15, 2],
      [25, 3],
      [40, 3],
      [60, 4],
      [90, 4],
      [120, 2],
      [165, 1],
    ] as const);
    const left = Math.floor((closing - time) / (15 * MINUTE)) * 15;
    const first = day === scene.today && entries.length === 0;
    const end = time + (first ? Math.min(minutes, Math.max(left, 15)) : minutes) * MINUTE;
    if (end > closing) return entries;
    entries.push({
      id: makeId('entry', dice.id()),
      at: end,
      by: member,
      fields: entry(scene, dice, actor, member, time, end),
    });
    time = end + dice.whole(10, 120) * MINUTE;
  }
}

function entry(
  scene: Scene,
  dice: Dice,
  actor: Actor,
  memberId: MemberId,
  start: number,
  end: number,
): FieldsOf<'entry'> {
  const [activity, ...notes] = dice.pick(activities);
  const billable = dice.chance(actor.character.billable);
  return {
    clientId: actor.id,
    memberId,
    start,
    end,
    zone: scene.zone,
    activity,
    billable,
    inScope: billable || dice.chance(0.4),
    source: dice.chance(0.8) ? 'timer' : 'manual',
    ...(dice.chance(0.6) ? { note: dice.pick(notes) } : {}),
  };
}
