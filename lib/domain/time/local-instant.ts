import { localDays, zoneOffset } from '../local-date';
import { dayNumber, isoDate } from '../score/day-number';

const DAY_MS = 86_400_000;

/**
 * The instant (epoch ms) at which the clocks of an IANA zone show `date` (YYYY-MM-DD) and `minutes` after midnight.
 * Where that time is skipped, the clock goes on from before the change; where it comes twice, the first is meant, as
 * `Temporal` reads it ("compatible"). NaN for what is no date.
 */
export function localInstant(date: string, minutes: number, zone: string): number {
  const wall = dayNumber(date) * DAY_MS + minutes * 60_000;
  if (Number.isNaN(wall)) return Number.NaN;
  const before = zoneOffset(wall - DAY_MS, zone);
  const after = zoneOffset(wall + DAY_MS, zone);
  const fits = [wall - before, wall - after].filter((at) => at + zoneOffset(at, zone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}

/** The first instant after `from` at which the clocks of a zone show `minutes` after midnight. Epoch ms. */
export function nextLocalTime(from: number, minutes: number, zone: string): number {
  const day = localDays(zone)(from);
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const at = localInstant(isoDate(day + ahead), minutes, zone);
    if (at > from) return at;
  }
  return from + DAY_MS;
}
