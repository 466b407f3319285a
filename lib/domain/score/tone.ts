import { type DayValues, decayedDays, decayedSum } from './day-values';
import { type Decay, decayAt } from './decay';
import { evidence, type Measure, unknownPart } from './part';
import { scale } from './scale';
import type { ScoreSettings, ToneFacts } from './types';

/** Decayed contact days and how many of them were hostile. */
export interface ToneCount {
  readonly days: number;
  readonly hostile: number;
}

/** The contact days whose tone was looked at, as seen on day `asOf`. */
export function toneCount(tone: DayValues, decay: Decay, asOf: number): ToneCount {
  return { days: decayedDays(tone, decay, asOf), hostile: decayedSum(tone, decay, asOf) };
}

/** Share of contact days on which they were hostile; a day counts once. Unknown when nobody looked. */
export function measureTone(count: ToneCount | undefined, settings: ScoreSettings): Measure {
  const { k, p0, slope } = settings.tone;
  if (!count) return unknownPart(settings.neutral);
  const x = (count.hostile + k * p0) / (count.days + k);
  return { s: scale(x, p0, settings.neutral, slope), evidence: evidence(count.days, k), x, known: true };
}

/** The days behind the number, in the words a person would use. */
export function toneFacts(tone: DayValues | undefined, decay: Decay, asOf: number): ToneFacts {
  let [days, confirmed, suggested] = [0, 0, 0];
  tone?.days.forEach((day, i) => {
    if (decayAt(decay, asOf - day) === 0) return;
    const value = tone.values[i] as number;
    days += 1;
    if (value === 1) confirmed += 1;
    else if (value > 0) suggested += 1;
  });
  return { days, confirmed, suggested };
}
