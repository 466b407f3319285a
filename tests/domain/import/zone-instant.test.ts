import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallClock } from '../../../lib/domain/import/zone-instant';
import { dayNumber } from '../../../lib/domain/score/day-number';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Taipei',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];

function shown(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(instant);
}

describe('a time on the clock of a zone', () => {
  it('is the instant at which the clock there shows it', () => {
    const from = dayNumber('2015-01-01');
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: from + 6000 }),
        fc.integer({ min: 4 * 3600, max: 86_399 }),
        fc.constantFrom(...zones),
        (day, seconds, zone) => {
          const wanted = shown((day * 86_400 + seconds) * 1000, 'UTC');
          expect(shown(wallClock(zone)(day, seconds), zone)).toBe(wanted);
        },
      ),
    );
  });

  it('that was skipped lies after the jump; one that came twice is the first', () => {
    const berlin = wallClock('Europe/Berlin');
    expect(berlin(dayNumber('2024-03-31'), 2.5 * 3600)).toBe(Date.UTC(2024, 2, 31, 1, 30));
    expect(berlin(dayNumber('2024-10-27'), 2.5 * 3600)).toBe(Date.UTC(2024, 9, 27, 0, 30));
  });
});
