import { localDays } from '../local-date';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Turns wall-clock times of an IANA zone into instants. `day` counts days since 1970-01-01, `seconds` from its midnight;
 * the answer is epoch ms. A time that the clock skipped is read as the one after the jump by as much; one that came
 * twice is the first of the two.
 */
export function wallClock(zone: string): (day: number, seconds: number) => number {
  const offsetAt = offsets(zone);
  return (day, seconds) => {
    const wall = day * DAY_MS + seconds * 1000;
    const before = offsetAt((day - 1) * DAY_MS);
    const after = offsetAt((day + 2) * DAY_MS);
    if (before === after) return wall - before;
    const early = wall - Math.max(before, after);
    if (offsetAt(early) === Math.max(before, after)) return early;
    const late = wall - Math.min(before, after);
    return offsetAt(late) === Math.min(before, after) ? late : wall - before;
  };
}

/** Offset from UTC in ms, remembered by the quarter of an hour: no zone changes its clock at another minute. */
function offsets(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const dayOf = localDays(zone);
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / (HOUR_MS / 4));
    const kept = known.get(quarter);
    if (kept !== undefined) return kept;
    const at = quarter * (HOUR_MS / 4);
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const clock = ((part['hour'] ?? 0) * 60 + (part['minute'] ?? 0)) * 60_000 + (part['second'] ?? 0) * 1000;
    const offset = dayOf(at) * DAY_MS + clock - at;
    known.set(quarter, offset);
    return offset;
  };
}
