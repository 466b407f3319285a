/** A part of a day: whole minutes on a client or a site. */
export interface DayPart {
  /** What it went to; parts of the same are added up. */
  readonly key: string;
  readonly minutes: number;
  /** Somebody pays for it. */
  readonly earns: boolean;
}

/** What takes time and earns nothing. */
export interface TimeSink {
  readonly key: string;
  readonly minutes: number;
}

/** The sinks of a day, the largest first, at most so many; whole minutes. */
export function timeSinks(parts: readonly DayPart[], atMost: number): TimeSink[] {
  const sums = new Map<string, number>();
  for (const { key, minutes, earns } of parts)
    if (!earns && minutes > 0) sums.set(key, (sums.get(key) ?? 0) + minutes);
  return [...sums]
    .map(([key, minutes]) => ({ key, minutes }))
    .sort((a, b) => b.minutes - a.minutes || (a.key < b.key ? -1 : 1))
    .slice(0, atMost);
}

/** The share of a day that earns, 0–1; undefined where there is no time. */
export function earningShare(parts: readonly DayPart[]): number | undefined {
  const sum = (some: readonly DayPart[]) => some.reduce((total, { minutes }) => total + minutes, 0);
  const all = sum(parts);
  return all > 0 ? sum(parts.filter(({ earns }) => earns)) / all : undefined;
}
