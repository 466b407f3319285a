import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../../lib/domain/ids';
import { type AbsenceAnswer, cutAbsence } from '../../../lib/domain/time/cut-absence';
import { localInstant, nextLocalTime } from '../../../lib/domain/time/local-instant';
import { type Absence, GAP_MS, notice, type Presence, type Sign } from '../../../lib/domain/time/presence';

const MINUTE = 60_000;
const nobodyYet: Presence = { seenAt: undefined, away: false };

/** Every absence that a run of signs makes. */
function absences(signs: readonly Sign[]): Absence[] {
  const found: Absence[] = [];
  let presence = nobodyYet;
  for (const sign of signs) {
    const noticed = notice(presence, sign);
    presence = noticed.presence;
    if (noticed.absence) found.push(noticed.absence);
  }
  return found;
}

const beats = (...minutes: number[]): Sign[] => minutes.map((at) => ({ kind: 'beat', at: at * MINUTE }));

describe('an absence is time without a sign of the person', () => {
  it('five minutes are none, more are', () => {
    expect(absences(beats(0, 5, 10))).toEqual([]);
    expect(absences(beats(0, 5.01))).toEqual([{ from: 0, to: 5.01 * MINUTE }]);
  });

  it('begins when the browser says that nobody was there, however long the beats go on', () => {
    const signs: Sign[] = [
      ...beats(0, 1, 2),
      { kind: 'away', at: 7 * MINUTE, since: 2 * MINUTE },
      ...beats(7, 8, 60),
      { kind: 'back', at: 61 * MINUTE },
      ...beats(62),
    ];
    expect(absences(signs)).toEqual([{ from: 2 * MINUTE, to: 61 * MINUTE }]);
  });

  it('a locked screen of a minute is none', () => {
    const locked: Sign = { kind: 'away', at: 3 * MINUTE, since: 3 * MINUTE };
    expect(absences([...beats(2), locked, { kind: 'back', at: 4 * MINUTE }])).toEqual([]);
  });

  it('a clock that is set back takes nothing and adds nothing; set ahead, it asks', () => {
    expect(absences(beats(100, 40, 41))).toEqual([]);
    expect(absences(beats(40, 41, 101))).toEqual([{ from: 41 * MINUTE, to: 101 * MINUTE }]);
  });

  it('whatever is slept, killed or jumped over: what counts unasked is never more than the time with signs', () => {
    const step = fc.record({
      worked: fc.integer({ min: 0, max: 40 }),
      lost: fc.integer({ min: 0, max: 2000 }),
      told: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const signs: Sign[] = [];
        let now = 1_000 * MINUTE;
        let asked = 0;
        for (const { worked, lost, told } of steps) {
          for (let beat = 0; beat <= worked; beat += 1) signs.push({ kind: 'beat', at: now + beat * MINUTE });
          now += worked * MINUTE;
          if (told) signs.push({ kind: 'away', at: now + Math.min(lost, 5) * MINUTE, since: now });
          now += lost * MINUTE;
          signs.push({ kind: 'back', at: now });
          if (lost * MINUTE > GAP_MS) asked += lost * MINUTE;
        }
        const found = absences(signs);
        expect(found.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(asked);
        for (const [index, { from }] of found.entries())
          expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
      }),
    );
  });
});

describe('an answer cuts an entry into pieces that last as long as it did', () => {
  const other = makeId('client', 'other');
  const answers: AbsenceAnswer[] = [
    { kind: 'keep' },
    { kind: 'discard' },
    { kind: 'stop' },
    { kind: 'split' },
    { kind: 'give', clientId: other },
  ];
  const now = 5000;

  it('discard leaves the absence out, stop also what follows, the others count it', () => {
    const span = fc.integer({ min: 0, max: now });
    fc.assert(
      fc.property(
        fc.constantFrom(...answers),
        span,
        fc.option(span, { nil: undefined }),
        span,
        span,
        (answer, start, length, from, lasting) => {
          const entry = { start, end: length === undefined ? undefined : start + length };
          const to = from + lasting;
          const last = entry.end ?? 3 * now;
          const pieces = cutAbsence(entry, { from, to }, answer);
          const sum = pieces.reduce((total, piece) => total + (piece.end ?? last) - piece.start, 0);
          const inside = Math.max(0, Math.min(to, last) - Math.max(from, start));
          const after = entry.end === undefined ? last - Math.max(start, to) : 0;
          const cut = {
            keep: 0,
            split: 0,
            give: 0,
            discard: inside,
            stop: inside + (inside > 0 ? after : 0),
          };
          expect(sum).toBe(last - start - cut[answer.kind]);
          for (const [index, piece] of pieces.entries())
            expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? start);
          if (answer.kind === 'give' && inside > 0)
            expect(pieces.filter(({ clientId }) => clientId === other)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('a time of day is an instant of its zone', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'Asia/Taipei',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'Africa/Casablanca',
    'America/Havana',
  ];
  const changes = [
    '2026-03-29',
    '2026-10-25',
    '2026-03-08',
    '2026-11-01',
    '2026-04-05',
    '2026-09-27',
    '2026-02-15',
  ];
  const dates = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -1, max: 1 }))
    .map(([date, days]) => Temporal.PlainDate.from(date).add({ days }).toString());
  const minutes = fc.integer({ min: 0, max: 1439 });

  it('as Temporal reads it, and what lies between two is exactly what the clock went through (400 cases)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), dates, minutes, minutes, (zone, date, one, two) => {
        const temporal = (at: number) =>
          Temporal.PlainDate.from(date).toZonedDateTime({
            timeZone: zone,
            plainTime: { hour: Math.floor(at / 60), minute: at % 60 },
          }).epochMilliseconds;
        expect(localInstant(date, one, zone)).toBe(temporal(one));
        expect(localInstant(date, two, zone) - localInstant(date, one, zone)).toBe(
          temporal(two) - temporal(one),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('the next one lies ahead by no more than a day and an hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), dates, minutes, minutes, (zone, date, from, wanted) => {
        const start = localInstant(date, from, zone);
        const next = nextLocalTime(start, wanted, zone);
        expect(next).toBeGreaterThan(start);
        expect(next - start).toBeLessThanOrEqual(25 * 60 * MINUTE);
        const shown = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(zone);
        const skipped = localInstant(shown.toPlainDate().toString(), wanted, zone) === next;
        expect(skipped || shown.hour * 60 + shown.minute === wanted).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a timer over a change of the clocks lasts as long as it ran (400 cases)', () => {
  it('with absences told in local time cut out exactly', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
    const nights = ['2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31', '2026-04-04', '2026-10-03'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...nights),
        fc.integer({ min: 1200, max: 1439 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 6, max: 900 }),
        (zone, night, begin, worked, slept) => {
          const start = localInstant(night, begin, zone);
          const signs: Sign[] = [
            { kind: 'beat', at: start },
            ...Array.from(
              { length: worked },
              (_, beat): Sign => ({ kind: 'beat', at: start + (beat + 1) * MINUTE }),
            ),
            { kind: 'beat', at: start + (worked + slept) * MINUTE },
          ];
          const [absence] = absences(signs);
          const end = Temporal.Instant.fromEpochMilliseconds(start)
            .toZonedDateTimeISO(zone)
            .add({ minutes: worked + slept }).epochMilliseconds;
          expect(absence).toBeDefined();
          const pieces = cutAbsence({ start, end }, absence ?? { from: 0, to: 0 }, { kind: 'discard' });
          expect(pieces.reduce((sum, piece) => sum + (piece.end ?? end) - piece.start, 0)).toBe(
            worked * MINUTE,
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
