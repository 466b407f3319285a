import { localDays } from '../local-date';
import { dayNumber } from './day-number';
import { cappedByDay, type DayValues, dayValues, largestByDay } from './day-values';
import type { ScoreMessage, ScoreSettings } from './types';

/** Words up to which a message counts once. */
const SHORT_WORDS = 200;

/** Messages by day, ready to be read at any date. */
export interface Contact {
  /** Units of inbound contact per day, capped. */
  readonly units: DayValues;
  /** Days with inbound messages whose tone somebody looked at: 1 confirmed, less for a suggestion, 0 otherwise. */
  readonly tone: DayValues;
  /** Nobody looked at the tone of any of the inbound messages there are. */
  readonly toneUnseen: boolean;
  /** Day of the first message in either direction; undefined = none. */
  readonly first: number | undefined;
}

/** Contact units of one message: its channel, up to twice as much the longer it is (800 words). */
export function messageUnits(message: ScoreMessage, settings: ScoreSettings): number {
  const units = settings.channel[message.channel] ?? 1;
  const { words = 0 } = message;
  return words > SHORT_WORDS ? units * (1 + 0.5 * Math.min(2, Math.log2(words / SHORT_WORDS))) : units;
}

function hostility(hostile: NonNullable<ScoreMessage['hostile']>, settings: ScoreSettings): number {
  if (hostile === 'confirmed') return 1;
  return hostile === 'suggested' ? settings.ppv.hostile : 0;
}

/** Reads a list of messages once. What lies before day `oldest` counts nothing on the days that will be asked. */
export function contactOf(
  messages: readonly ScoreMessage[],
  settings: ScoreSettings,
  oldest: number,
): Contact {
  const days: number[] = [];
  const units: number[] = [];
  const toneDays: number[] = [];
  const tones: number[] = [];
  let first: number | undefined;
  let isInbound = false;
  let isToneSeen = false;
  const dayOf = localDays(settings.tz);
  for (const message of messages) {
    const { on, at } = message;
    const day = on !== undefined ? dayNumber(on) : at !== undefined ? dayOf(at) : Number.NaN;
    if (Number.isNaN(day)) continue;
    if (first === undefined || day < first) first = day;
    if (message.dir !== 'in') continue;
    isInbound = true;
    if (message.hostile !== undefined) isToneSeen = true;
    if (day < oldest) continue;
    days.push(day);
    units.push(messageUnits(message, settings));
    if (message.hostile === undefined) continue;
    toneDays.push(day);
    tones.push(hostility(message.hostile, settings));
  }
  return {
    units: cappedByDay(dayValues(days, units), settings.load.dayCap),
    tone: largestByDay(dayValues(toneDays, tones)),
    toneUnseen: isInbound && !isToneSeen,
    first,
  };
}
