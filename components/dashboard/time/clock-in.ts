import { zoneOffset } from '../../../lib/domain/local-date';

/** `09:15`: the time of day of an instant (epoch ms) on the clocks of a zone. */
export function clockIn(zone: string, at: number): string {
  return new Date(at + zoneOffset(at, zone)).toISOString().slice(11, 16);
}
