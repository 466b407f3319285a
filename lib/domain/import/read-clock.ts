/** A time of day as written. */
export interface ReadClock {
  /** Seconds since local midnight. */
  readonly seconds: number;
  /** Minutes east of UTC, when it was written behind the time; undefined = local time. */
  readonly offset: number | undefined;
}

const CLOCK =
  /^(上午|下午|凌晨|中午|晚上|AM|PM)?\s?(\d{1,2})[:.時时点點h](\d{2})(?:[:.分](\d{2})(?:[.,]\d+)?)?[分秒]?\s?([ap]\.?m\.?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** A time of day such as `9:05`, `09:05:30`, `1:00 PM`, `下午 3:05` or `10:00:00+02:00`; undefined when it is none. */
export function readClock(text: string): ReadClock | undefined {
  const found = CLOCK.exec(text.trim());
  if (!found) return undefined;
  const half = (found[1] ?? found[5] ?? '').toLowerCase().replaceAll('.', '');
  const written = Number(found[2]);
  const minutes = Number(found[3]);
  const seconds = Number(found[4] ?? 0);
  if (written > 23 || minutes > 59 || seconds > 59 || (half !== '' && written > 12 && half.endsWith('m')))
    return undefined;
  return { seconds: hourOf(written, half) * 3600 + minutes * 60 + seconds, offset: offsetOf(found[6]) };
}

function hourOf(written: number, half: string): number {
  const isLate = half === 'pm' || half === '下午' || half === '晚上' || half === '中午';
  const isEarly = half === 'am' || half === '上午' || half === '凌晨';
  if (isLate && written < 12) return half === '中午' && written > 10 ? written : written + 12;
  return isEarly && written === 12 ? 0 : written;
}

function offsetOf(zone: string | undefined): number | undefined {
  if (!zone) return undefined;
  if (!/\d/.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}
