import { numberFormat } from './number';

/** `6:10`: hours and minutes of whole minutes. */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  return `${Math.floor(whole / 60)}:${pad(whole % 60)}`;
}

/** `0:12:05`: a running clock from milliseconds. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${formatMinutes(seconds / 60)}:${pad(seconds % 60)}`;
}

/** `31 days`, `92 hr`: a number with its unit, worded by the language. */
export function formatUnit(
  value: number,
  unit: 'day' | 'hour' | 'minute' | 'month' | 'year',
  digits = 0,
): string {
  const unitDisplay = unit === 'hour' || unit === 'minute' ? 'short' : 'long';
  return numberFormat({ style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }).format(value);
}

/** `2 days`, `5 hr`, `12 min`: how long something has been, in the largest unit that says enough. */
export function formatSpan(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return formatUnit(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? formatUnit(hours, 'hour') : formatUnit(Math.round(hours / 24), 'day');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
