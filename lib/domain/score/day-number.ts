const DAYS_BEFORE_1970 = 719_468;
const DAYS_PER_400_YEARS = 146_097;
const ZERO = 48;
const HYPHEN = 45;

/** Days from 1970-01-01 to a proleptic Gregorian date (Howard Hinnant, "days_from_civil", 2013). */
export function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** Value of the digit at `at`; NaN when it is none. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/**
 * Days from 1970-01-01 to a calendar date `YYYY-MM-DD`, counted at UTC midnights, so no clock change can bend an age.
 * NaN when the text is not such a date. `dayNumber('2025-01-15')` is 20103.
 */
export function dayNumber(date: string): number {
  if (date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const month = digit(date, 5) * 10 + digit(date, 6);
  const day = digit(date, 8) * 10 + digit(date, 9);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? civilDay(year, month, day) : Number.NaN;
}

/** The calendar date `YYYY-MM-DD` of a day number (years 0 to 9999); the inverse of `dayNumber`. */
export function isoDate(day: number): string {
  const z = day + DAYS_BEFORE_1970;
  const era = Math.floor(z / DAYS_PER_400_YEARS);
  const dayOfEra = z - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
