import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../lib/domain/local-date';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';

const DAY_MS = 86_400_000;

describe('a calendar date is a whole number of days', () => {
  it('counted from 1970-01-01 at UTC midnights, over leap days', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2025-01-15')).toBe(20_103);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2100-03-01') - dayNumber('2100-02-28')).toBe(1);
  });

  it('as the calendar of the language counts, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
        expect(isoDate(day)).toBe(date);
        expect(dayNumber(date)).toBe(day);
      }),
    );
  });

  it.each([
    '',
    '2025',
    '2025-1-5',
    '2025/01/05',
    '20x5-01-05',
    '2025-13-01',
    '2025-00-10',
    '2025-01-32',
    'today',
  ])('text that is no date (%j) is no number', (text) => {
    expect(dayNumber(text)).toBeNaN();
  });
});

describe('an instant has the date of its zone', () => {
  it('at any second of days on which clocks change, in zones of odd offsets', () => {
    const zones = [
      'Europe/Paris',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    const changes = ['2025-03-30', '2025-10-26', '2025-03-09', '2025-11-02', '2025-04-05', '2011-12-29'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...changes),
        fc.integer({ min: -86_400, max: 3 * 86_400 }),
        (zone, date, seconds) => {
          const instant = Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
          const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
          expect(localDate(instant, zone)).toBe(new Intl.DateTimeFormat('en-CA', options).format(instant));
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('and text without an offset is UTC, wherever the machine stands', () => {
    expect(localDate('2025-06-30T23:59:59', 'UTC')).toBe('2025-06-30');
  });
});
