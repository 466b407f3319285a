import { language } from '../i18n';

const dayMs = 86_400_000;
const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value} ${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) cache.set(key, (made = new Intl.DateTimeFormat(language.value, options)));
  return made;
}

/** `today`, `yesterday`, `12 Nov`, `12 Nov 2024`: the calendar day of an instant on this device, as short as is clear. */
export function formatDay(at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs);
  if (days === 0 || days === -1 || days === 1) {
    return new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' }).format(days, 'day');
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateFormat({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at);
}

/** `09:12`: the time of day of an instant on this device. */
export function formatTime(at: number): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** The whole date and time, for titles. */
export function formatInstant(at: number): string {
  return dateFormat({ dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** `12 Nov 2026`: a calendar date YYYY-MM-DD, the same in every zone. */
export function formatIsoDate(date: string): string {
  return dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(date),
  );
}

/** `12 Nov`, or `12 Nov 2024` in another year: a calendar date YYYY-MM-DD as short as is clear. */
export function formatShortDate(date: string, now: number): string {
  if (!date.startsWith(`${new Date(now).getFullYear()}-`)) return formatIsoDate(date);
  return dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));
}

/** `Nov`: the name of the month of an instant on this device. */
export function formatMonth(at: number): string {
  return dateFormat({ month: 'short' }).format(at);
}

/** YYYY-MM-DD of an instant on this device: the form of `<input type="date">`. */
export function toIsoDate(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
}

/** HH:MM of an instant on this device: the form of `<input type="time">`. */
export function toTimeInput(at: number): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The last instant before `now` at which this device's clock showed `time` (HH:MM); undefined when it is no time. */
export function lastInstantAt(time: string, now: number): number | undefined {
  const match = /^(\d{1,2}):(\d{2})/.exec(time);
  if (!match) return undefined;
  const date = new Date(now);
  date.setHours(Number(match[1]), Number(match[2]), 0, 0);
  if (date.getTime() > now) date.setDate(date.getDate() - 1);
  return date.getTime();
}

function startOfDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
