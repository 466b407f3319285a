import { civilDay } from '../score/day-number';

/** In which order a date names year, month and day. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date as written: three numbers in their order, and where it ends. A month that was written as a word is known. */
interface WrittenDate {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly firstDigits: number;
  readonly word: 'first' | 'second' | undefined;
  /** What follows the date: a time of day, perhaps. */
  readonly rest: string;
}

const NUMERIC = /^(\d{1,4})\s?[/.\-年]\s?(\d{1,2})\s?[/.\-月]\s?(\d{1,4})日?(?=$|[\sT,])/;
const BARE = /^(\d{4})(\d{2})(\d{2})(?=$|[\sT])/;
const WORD_SECOND =
  /^(?:\p{L}{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s.\-/]+(\p{L}{3,9})\.?,?[\s.\-/]+(\d{2,4})/u;
const WORD_FIRST = /^(?:\p{L}{3,9},\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
}

function written(text: string): WrittenDate | undefined {
  const numeric = NUMERIC.exec(text) ?? BARE.exec(text);
  if (numeric) {
    const [all, first = '', second, third] = numeric;
    return {
      first: Number(first),
      second: Number(second),
      third: Number(third),
      firstDigits: first.length,
      word: undefined,
      rest: text.slice(all.length),
    };
  }
  const second = WORD_SECOND.exec(text);
  const first = second ? null : WORD_FIRST.exec(text);
  const found = second ?? first;
  if (!found) return undefined;
  const rest = text.slice(found[0].length);
  const [month, day] = second
    ? [monthOf(second[2]), Number(second[1])]
    : [monthOf(found[1]), Number(found[2])];
  if (month === 0) return undefined;
  const word = second ? 'second' : 'first';
  return { first: month, second: day, third: Number(found[3]), firstDigits: 0, word, rest };
}

/** A year of two digits is this century's until 69, the last one's from 70; one of three counts from 1911 (Minguo). */
function fullYear(year: number): number {
  if (year < 70) return year + 2000;
  if (year < 100) return year + 1900;
  return year < 200 ? year + 1911 : year;
}

function dayOf(date: WrittenDate, order: DateOrder): number | undefined {
  const { first, second, third, word, firstDigits } = date;
  const fits = word !== undefined ? 'mdy' : firstDigits >= 3 ? 'ymd' : order;
  const [year, month, day] =
    fits === 'ymd'
      ? [first, second, third]
      : fits === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const whole = fullYear(year);
  const found = civilDay(whole, month, day);
  const next = month === 12 ? civilDay(whole + 1, 1, 1) : civilDay(whole, month + 1, 1);
  return whole >= 1970 && whole <= 2200 && found < next ? found : undefined;
}

export interface ReadDate {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** What was written after the date: '' or a time of day. */
  readonly rest: string;
}

/** The date at the beginning of a text; undefined when there is none that exists. */
export function readDate(text: string, order: DateOrder): ReadDate | undefined {
  const date = written(text.trim());
  const day = date && dayOf(date, order);
  return date && day !== undefined ? { day, rest: date.rest.replace(/^[T,\s]+/, '') } : undefined;
}

export interface FoundOrder {
  readonly order: DateOrder;
  /** False when both day/month and month/day fit every date: a person must say. */
  readonly sure: boolean;
}

/**
 * The order in which the dates of whole columns are written: the one that the fewest dates contradict. 03/04 says
 * nothing, 25/04 settles it for all. Dates that begin with the year, or name their month, are sure by themselves.
 */
export function findDateOrder(texts: Iterable<string>): FoundOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  let either = 0;
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) continue;
    seen.add(text);
    const date = written(text.trim());
    if (!date || date.word !== undefined) continue;
    if (date.firstDigits >= 3) yearFirst += 1;
    else {
      const asDay = dayOf(date, 'dmy') !== undefined;
      const asMonth = dayOf(date, 'mdy') !== undefined;
      if (asDay && !asMonth) dayFirst += 1;
      else if (asMonth && !asDay) monthFirst += 1;
      else if (asDay && date.first !== date.second) either += 1;
    }
  }
  if (dayFirst === monthFirst) {
    if (dayFirst === 0 && either === 0) return { order: yearFirst > 0 ? 'ymd' : 'dmy', sure: true };
    return { order: 'dmy', sure: false };
  }
  return { order: dayFirst > monthFirst ? 'dmy' : 'mdy', sure: true };
}
