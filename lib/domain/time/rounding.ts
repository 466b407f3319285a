/** How a client's time is rounded where it is shown or billed; what was recorded is never touched. */
export interface Rounding {
  /** Whole minutes from 1 to 60. */
  readonly to: number;
  readonly mode: 'up' | 'nearest';
  readonly per: 'entry' | 'day';
}

/** Whole minutes after rounding; half a step goes up. Without a rule they stay. No time stays no time. */
export function roundMinutes(minutes: number, rule: Pick<Rounding, 'to' | 'mode'> | undefined): number {
  if (!rule || minutes <= 0) return minutes;
  const steps = rule.mode === 'up' ? Math.ceil(minutes / rule.to) : Math.floor(minutes / rule.to + 0.5);
  return steps * rule.to;
}

/** Whole minutes of a stretch (epoch ms), to the nearest minute: what is shown, and what is added up. */
export function shownMinutes(start: number, end: number): number {
  return Math.round(Math.max(0, end - start) / 60_000);
}
