import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock } from '../../../lib/domain/import/read-clock';
import { findDateOrder, readDate } from '../../../lib/domain/import/read-date';
import { currencyIn, findDecimalSign, readMinor } from '../../../lib/domain/import/read-money';
import { readSpan } from '../../../lib/domain/import/read-span';
import { minorDigits } from '../../../lib/domain/money';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';

const aDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2068-12-31') });
const parts = (day: number) => isoDate(day).split('-') as [string, string, string];

describe('dates', () => {
  const spellings = [
    ['ymd', (y: string, m: string, d: string) => `${y}-${m}-${d}`],
    ['ymd', (y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`],
    ['ymd', (y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`],
    ['dmy', (y: string, m: string, d: string) => `${d}/${m}/${y}`],
    ['dmy', (y: string, m: string, d: string) => `${Number(d)}.${Number(m)}.${y.slice(2)}`],
    ['mdy', (y: string, m: string, d: string) => `${Number(m)}/${Number(d)}/${y}`],
  ] as const;

  it.each(spellings)('are read back as they were written (%s)', (order, write) => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(readDate(write(...parts(day)), order)?.day).toBe(day);
      }),
    );
  });

  it('show their order over a whole column, or that it can not be told', () => {
    fc.assert(
      fc.property(
        fc.array(aDay, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('dmy', 'mdy'),
        (days, order) => {
          const texts = days.map((day) => {
            const [y, m, d] = parts(day);
            return order === 'dmy' ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
          });
          const found = findDateOrder(texts);
          const isTold = days.some((day) => Number(parts(day)[2]) > 12);
          const isSame = days.every((day) => parts(day)[1] === parts(day)[2]);
          expect(found.sure).toBe(isTold || isSame);
          if (isTold) expect(found.order).toBe(order);
        },
      ),
    );
  });

  it.each([
    ['31/02/2024', 'dmy', undefined],
    ['29/02/2023', 'dmy', undefined],
    ['29/02/2024', 'dmy', '2024-02-29'],
    ['Jan 5, 2024', 'dmy', '2024-01-05'],
    ['5 January 2024', 'mdy', '2024-01-05'],
    ['Mon, 5 Feb 2024', 'dmy', '2024-02-05'],
    ['113/01/05', 'dmy', '2024-01-05'],
    ['20240105', 'dmy', '2024-01-05'],
    ['yesterday', 'dmy', undefined],
    ['', 'dmy', undefined],
  ] as const)('%s (%s) is %s', (text, order, date) => {
    expect(readDate(text, order)?.day).toBe(date && dayNumber(date));
  });

  it('keep the time of day behind them', () => {
    expect(readDate('2024-01-05T10:00:00Z', 'dmy')?.rest).toBe('10:00:00Z');
    expect(readDate('05/01/2024, 1:00 PM', 'dmy')?.rest).toBe('1:00 PM');
  });
});

describe('times of day', () => {
  it.each([
    ['9:05', 9 * 3600 + 300, undefined],
    ['09:05:30', 9 * 3600 + 330, undefined],
    ['12:00 AM', 0, undefined],
    ['12:30 pm', 12 * 3600 + 1800, undefined],
    ['1:00:00 PM', 13 * 3600, undefined],
    ['下午 3:05', 15 * 3600 + 300, undefined],
    ['上午12:10', 600, undefined],
    ['10:00:00Z', 36_000, 0],
    ['10:00+02:00', 36_000, 120],
    ['10:00:00-0530', 36_000, -330],
  ])('%s', (text, seconds, offset) => {
    expect(readClock(text)).toEqual({ seconds, offset });
  });

  it.each(['25:00', '10:61', '13:00 PM', 'noon', ''])('%s is none', (text) => {
    expect(readClock(text)).toBeUndefined();
  });
});

describe('durations', () => {
  it.each([
    ['1:30', 60, 90],
    ['01:30:00', 60, 90],
    ['1.5', 60, 90],
    ['1,5', 60, 90],
    ['90', 1, 90],
    ['2', 25, 50],
    ['1h 30m', 1, 90],
    ['90 min', 60, 90],
    ['PT1H30M', 60, 90],
    ['1 小時 30 分', 60, 90],
  ])('%s with a unit of %i minutes is %i minutes', (text, unit, minutes) => {
    expect(readSpan(text, unit)).toBe(minutes * 60_000);
  });

  it.each(['-1', 'soon', '', '1:75', '.'])('%s is none', (text) => {
    expect(readSpan(text, 60)).toBeUndefined();
  });
});

describe('amounts', () => {
  const writings = [
    ['.', (whole: string, part: string) => (part ? `${whole}.${part}` : whole)],
    [',', (whole: string, part: string) => (part ? `${whole},${part}` : whole)],
    ['.', (whole: string, part: string) => `$${grouped(whole, ',')}${part ? `.${part}` : ''}`],
    [',', (whole: string, part: string) => `${grouped(whole, '.')}${part ? `,${part}` : ''} €`],
  ] as const;

  it.each(writings)('in minor units, to the last one, in every currency (%s)', (decimal, write) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom('EUR', 'JPY', 'KWD', 'USD'),
        fc.boolean(),
        (minor, currency, isNegative) => {
          const digits = minorDigits(currency);
          const text = String(minor).padStart(digits + 1, '0');
          const written = write(text.slice(0, text.length - digits), digits ? text.slice(-digits) : '');
          const wanted = isNegative && minor > 0 ? -minor : minor;
          expect(readMinor(isNegative ? `(${written})` : written, currency, decimal)).toBe(wanted);
          expect(readMinor(isNegative ? `-${written}` : written, currency, decimal)).toBe(wanted);
        },
      ),
    );
  });

  it.each([
    [['1,234.50', '12'], '.'],
    [['1.234,50', '12'], ','],
    [['12,5'], ','],
    [['1,234', '2,500'], '.'],
    [['1.234.567'], ','],
    [['100', '20'], '.'],
  ] as const)('the decimal sign of %j is %s', (texts, sign) => {
    expect(findDecimalSign(texts)).toBe(sign);
  });

  it.each(['', 'abc', '1.2.3', '12 of 40'])('“%s” is none', (text) => {
    expect(readMinor(text, 'EUR', '.')).toBeUndefined();
  });

  it('name their currency by its code, or by a sign that only one has', () => {
    expect(['EUR 5', '5 usd', 'NT$ 300', '€5', '$5', '¥5'].map(currencyIn)).toEqual([
      'EUR',
      'USD',
      'TWD',
      'EUR',
      undefined,
      undefined,
    ]);
  });
});

function grouped(whole: string, sign: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, sign);
}
