import { civilDay, isoDate } from './score/day-number';

const DAY_MS = 86_400_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offset from UTC in milliseconds at the start of UTC days. */
  readonly starts: Map<number, number>;
  /** Offset throughout UTC days; NaN = it changes on that day. */
  readonly offsets: Map<number, number>;
}

// Making a formatter costs some hundred microseconds; what it answers never depends on when it was made.
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { format, starts: new Map(), offsets: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

function offsetAt(zone: Zone, instant: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of zone.format.formatToParts(instant)) part[type] = value;
  const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
  const day = civilDay(year, Number(part['month']), Number(part['day']));
  const seconds = Number(part['hour']) * 3600 + Number(part['minute']) * 60 + Number(part['second']);
  return day * DAY_MS + seconds * 1000 - Math.floor(instant / 1000) * 1000;
}

function offsetAtStart(zone: Zone, utcDay: number): number {
  let offset = zone.starts.get(utcDay);
  if (offset === undefined) {
    offset = offsetAt(zone, utcDay * DAY_MS);
    zone.starts.set(utcDay, offset);
  }
  return offset;
}

function offsetOfDay(zone: Zone, utcDay: number): number {
  let offset = zone.offsets.get(utcDay);
  if (offset === undefined) {
    const start = offsetAtStart(zone, utcDay);
    // A zone changes its clock at most once within a UTC day, so equal offsets at both ends mean one throughout.
    offset = start === offsetAtStart(zone, utcDay + 1) ? start : Number.NaN;
    zone.offsets.set(utcDay, offset);
  }
  return offset;
}

/** Epoch milliseconds of an instant; ISO text without an offset is read as UTC (never in the zone of the machine). */
export function epochOf(instant: number | string): number {
  if (typeof instant === 'number') return instant;
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(instant) ? instant : `${instant}Z`);
}

/** Reads instants as day numbers (days since 1970-01-01) of an IANA zone; NaN for text that is no instant. */
export function localDays(zoneName: string): (instant: number | string) => number {
  const zone = zoneOf(zoneName);
  return (instant) => {
    const epoch = epochOf(instant);
    if (Number.isNaN(epoch)) return Number.NaN;
    const offset = offsetOfDay(zone, Math.floor(epoch / DAY_MS));
    return Math.floor((epoch + (Number.isNaN(offset) ? offsetAt(zone, epoch) : offset)) / DAY_MS);
  };
}

/** `localDays` for one instant. */
export function localDay(instant: number | string, zoneName: string): number {
  return localDays(zoneName)(instant);
}

/**
 * Calendar date `YYYY-MM-DD` of an instant (epoch milliseconds, or ISO text with an offset) in an IANA zone.
 * `localDate('2024-12-31T16:00:00Z', 'Asia/Shanghai')` is '2025-01-01'.
 */
export function localDate(instant: number | string, zoneName: string): string {
  return isoDate(localDay(instant, zoneName));
}

/** Milliseconds by which the clocks of an IANA zone are ahead of UTC at an instant (epoch ms). */
export function zoneOffset(instant: number, zoneName: string): number {
  const zone = zoneOf(zoneName);
  const offset = offsetOfDay(zone, Math.floor(instant / DAY_MS));
  return Number.isNaN(offset) ? offsetAt(zone, instant) : offset;
}
