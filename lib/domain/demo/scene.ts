import type { ClientId, ContactId, MemberId } from '../ids';
import { makeId } from '../ids';
import { localDays } from '../local-date';
import { cast } from './cast/cast';
import type { Role } from './cast/role';
import { type Character, characters } from './character';
import type { Dice } from './dice';

export const DAY_MS = 86_400_000;
/** How far back the demo goes, in days. */
export const HISTORY_DAYS = 365;

/** A client of the demo on stage: their role, ids and the days (numbers since 1970) between which things happen. */
export interface Actor {
  readonly role: Role;
  readonly character: Character;
  readonly id: ClientId;
  readonly contacts: readonly ContactId[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What every part of the generator needs. */
export interface Scene {
  readonly dice: Dice;
  /** Epoch ms. */
  readonly now: number;
  /** Day number of `now` in `zone`. */
  readonly today: number;
  readonly zone: string;
  readonly nadia: MemberId;
  readonly ben: MemberId;
  readonly actors: readonly Actor[];
}

export interface DemoOptions {
  readonly seed: string;
  /** Epoch ms of “now”: nothing in the demo is later. */
  readonly asOf: number;
  /** IANA zone of the working hours. */
  readonly zone: string;
  /** The member who uses the demo. */
  readonly me: MemberId;
}

export function setScene({ seed, asOf, zone, me }: DemoOptions, dice: Dice): Scene {
  const today = localDays(zone)(asOf);
  const actors = cast.map((role): Actor => {
    const ids = dice.for(`ids of ${role.key}`);
    return {
      role,
      character: characters[role.character],
      id: makeId('client', ids.id()),
      contacts: role.people.map(() => makeId('contact', ids.id())),
      firstDay: today - Math.min(role.since ?? HISTORY_DAYS, HISTORY_DAYS),
      lastDay: today - (role.until ?? 0),
    };
  });
  return {
    dice,
    now: asOf,
    today,
    zone,
    nadia: me,
    ben: makeId('member', dice.for(`ben ${seed}`).id()),
    actors,
  };
}

/** Epoch ms of the first quarter of an hour that belongs to a day in a zone. */
export function startOfDay(day: number, zone: string): number {
  const quarter = 900_000;
  const dayOf = localDays(zone);
  let before = day * DAY_MS - 15 * 3_600_000;
  let within = day * DAY_MS + 15 * 3_600_000;
  while (within - before > quarter) {
    const middle = before + Math.floor((within - before) / quarter / 2) * quarter;
    if (dayOf(middle) >= day) within = middle;
    else before = middle;
  }
  return within;
}

/** Monday to Friday. */
export function isWorkday(day: number): boolean {
  // Day 0 was a Thursday.
  return (day + 3) % 7 < 5;
}
