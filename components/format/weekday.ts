import { language } from '../i18n';

/** `Mon 16`: a calendar date YYYY-MM-DD as the head of a column. */
export function formatWeekday(date: string): string {
  return new Intl.DateTimeFormat(language.value, {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(date));
}

/** The short names of the seven days, Monday first. */
export function weekdayNames(): string[] {
  const name = new Intl.DateTimeFormat(language.value, { weekday: 'short', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return Array.from({ length: 7 }, (_, day) => name.format((4 + day) * 86_400_000));
}
