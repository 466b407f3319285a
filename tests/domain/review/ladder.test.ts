import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LadderState, ladderStep, type Review } from '../../../lib/domain/ladder';
import { type DecidedStep, standingOf } from '../../../lib/domain/review/standing';
import { REVIEW_STEPS, type ReviewStep } from '../../../lib/domain/review/steps';
import { suggestionOf } from '../../../lib/domain/review/suggestion';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import { PARTS } from '../../../lib/domain/score/types';

function reviewed(score: number, rest: Partial<Review> = {}): Review {
  const result = {
    score,
    friction: 0,
    grade: 'A',
    reasons: [{ k: 'asks', delta: 5 }],
    components: {
      effort: { facts: { shrunkRate: 50, benchmark: 60 } },
      late: { facts: { pattern: null } },
    },
  } as const;
  return { result, worth: 30, newViolations: 0, ...rest };
}
const on = (day: string, step: ReviewStep): DecidedStep => ({ on: day, step });

describe('the ladder goes on from what people decided, not from what was suggested', () => {
  it('nobody decided anything: there is no standing', () => expect(standingOf([], 0)).toBeNull());

  it('a step counts from when it was taken first in a row; a chance and a raise are moves each time', () => {
    const twice = [on('2026-01-01', 'keep'), on('2026-02-01', 'repair'), on('2026-03-01', 'repair')];
    expect(standingOf(twice, 0)).toMatchObject({ name: 'repair', since: '2026-02-01' });
    const chances = [on('2026-02-01', 'chance'), on('2026-03-01', 'chance')];
    expect(standingOf(chances, 2)).toMatchObject({ name: 'chances', since: '2026-03-01', chances: 2 });
  });

  it('raises climb from twice to ten times, then there is nothing left but to part', () => {
    const decisions: DecidedStep[] = [on('2025-12-01', 'part-ways')];
    const suggested = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((day) => {
      const state = ladderStep(standingOf(decisions, 3), reviewed(90, { worth: 80 }), day);
      decisions.push(on(day, 'raise'));
      return suggestionOf(state, 3);
    });
    expect(suggested.slice(1)).toEqual([
      { step: 'raise', factor: 5 },
      { step: 'raise', factor: 10 },
      { step: 'part-ways', on: '2026-05-01' },
    ]);
  });

  it('a chance is due for something new, the last one stands otherwise', () => {
    const given = standingOf([on('2026-01-01', 'chance')], 1);
    const next = (newViolations: number) =>
      suggestionOf(ladderStep(given, reviewed(75, { newViolations }), '2026-03-01'), 1);
    expect(next(0)).toEqual({ step: 'chance', number: 1, isDue: false });
    expect(next(2)).toEqual({ step: 'chance', number: 2, isDue: true });
  });

  it('repairs name their ways and the price that would do', () => {
    const cheap = { ...reviewed(60).result, reasons: [{ k: 'effort', delta: 9 }] } as const;
    const state = ladderStep(
      standingOf([on('2026-01-01', 'nurture')], 0),
      { ...reviewed(60), result: cheap },
      '2026-03-01',
    );
    expect(suggestionOf(state, 0)).toEqual({ step: 'repair', ways: ['re-price'], factor: 1.45 });
  });
});

const step = fc.constantFrom(...REVIEW_STEPS);
const day = fc.integer({ min: 20_000, max: 21_000 }).map(isoDate);
const review = fc.record({
  score: fc.double({ min: 0, max: 100, noNaN: true }),
  worth: fc.double({ min: 0, max: 100, noNaN: true }),
  newViolations: fc.integer({ min: 0, max: 3 }),
  top: fc.constantFrom(...PARTS),
  pattern: fc.constantFrom('policy-late', 'erratic-late', null),
});

it('whatever was decided, every suggestion of the ladder can be read, and is at most one step away', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ on: day, step }), { maxLength: 8 }), review, (taken, seen) => {
      const decisions = taken.toSorted((a, b) => (a.on < b.on ? -1 : 1));
      const chances = decisions.filter((one) => one.step === 'chance').length;
      const before: LadderState | null = standingOf(decisions, chances);
      const { result } = reviewed(seen.score);
      const state = ladderStep(
        before,
        {
          ...seen,
          result: {
            ...result,
            reasons: [{ k: seen.top, delta: 3 }],
            components: { ...result.components, late: { facts: { pattern: seen.pattern } } },
          },
        },
        '2030-01-01',
      );
      const suggestion = suggestionOf(state, chances);
      expect(Math.abs(state.band - (before?.band ?? 0))).toBeLessThanOrEqual(1);
      if (suggestion.step === 'part-ways')
        expect(dayNumber(suggestion.on) - dayNumber('2030-01-01')).toBeGreaterThanOrEqual(30);
      if (suggestion.step === 'repair') expect(suggestion.ways.length).toBeGreaterThan(0);
    }),
  );
});

it('an action nobody knows is a bug, never silently kept', () => {
  expect(() => suggestionOf({ action: 'shout', chances: 0 }, 0)).toThrow('shout');
});
