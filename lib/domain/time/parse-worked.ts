import { parseDuration } from './parse-duration';

/** Time as somebody types it: so many whole minutes, or from one time of day to another (minutes after midnight). */
export type Worked =
  | { readonly minutes: number; readonly from?: undefined; readonly to?: undefined }
  | { readonly from: number; readonly to: number; readonly minutes: number };

const DAY = 24 * 60;
const clock = /^(\d{1,2})(?:[:.h](\d{2}))?(?:\s*([ap])\.?m?\.?)?$/i;

/**
 * Reads `1:30`, `90m`, `1.5h` (a duration) and `9:15-10:45`, `9–10.30`, `10pm-1am` (a span, which may pass midnight).
 * undefined for what is neither, or lasts no time or longer than a day.
 */
export function parseWorked(typed: string): Worked | undefined {
  const plain = typed.normalize('NFKC').trim();
  const span = /^(.+?)\s*(?:-|–|—|~|to|bis|至|到)\s*(.+)$/i.exec(plain);
  if (span) {
    const [from, to] = [minuteOf(span[1]), minuteOf(span[2])];
    if (from === undefined || to === undefined || from === to) return undefined;
    return { from, to, minutes: to > from ? to - from : to - from + DAY };
  }
  const minutes = parseDuration(plain);
  return minutes === undefined || minutes <= 0 || minutes > DAY ? undefined : { minutes };
}

function minuteOf(text: string | undefined): number | undefined {
  const match = clock.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const shown = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || (half ? shown < 1 || shown > 12 : shown > 24)) return undefined;
  const hour = half ? (shown % 12) + (half === 'p' ? 12 : 0) : shown;
  const of = hour * 60 + minute;
  return of > DAY ? undefined : of % DAY;
}
