import { dayNumber, isoDate } from '../score/day-number';

/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/** The Monday of the week a date (YYYY-MM-DD) is in. */
export function mondayOf(date: string): string {
  const day = dayNumber(date);
  return isoDate(day - ((((day + THURSDAY - 1) % 7) + 7) % 7));
}

/** The date so many days after another; YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return isoDate(dayNumber(date) + days);
}

/** The first day of the month a date is in, moved by whole months; YYYY-MM-01. */
export function monthOf(date: string, moved = 0): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + moved;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
