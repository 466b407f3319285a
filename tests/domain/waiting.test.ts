import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerableMessage, firstAnswers, responseTime, waitingThreads } from '../../lib/domain/waiting';

const say = (at: number, direction: 'in' | 'out', thread = 'a', settled?: boolean): AnswerableMessage => ({
  id: `${thread}${at}${direction}`,
  thread,
  at,
  direction,
  settled,
});

describe('who waits for an answer', () => {
  it.each([
    ['nobody wrote', [], []],
    ['we wrote last', [say(1, 'in'), say(2, 'out')], []],
    ['they wrote again', [say(1, 'in'), say(2, 'out'), say(5, 'in'), say(9, 'in')], [['a', 5, 'a9in']]],
    ['it wants no answer', [say(1, 'in'), say(2, 'in', 'a', true)], []],
    ['they wrote after what wanted none', [say(1, 'in', 'a', true), say(4, 'in')], [['a', 4, 'a4in']]],
    ['at the same instant we answered', [say(3, 'out'), say(3, 'in')], []],
    [
      'the longest comes first',
      [say(7, 'in', 'b'), say(3, 'in', 'a')],
      [
        ['a', 3, 'a3in'],
        ['b', 7, 'b7in'],
      ],
    ],
  ])('%s', (_, messages, expected) => {
    expect(waitingThreads(messages).map(({ thread, since, latest }) => [thread, since, latest])).toEqual(
      expected,
    );
  });
});

describe('how fast the first answer came', () => {
  it('from their first message to our first one after it', () => {
    const messages = [
      say(0, 'out'),
      say(10, 'in'),
      say(20, 'in'),
      say(40, 'out'),
      say(50, 'in'),
      say(51, 'out'),
    ];
    expect(firstAnswers(messages)).toEqual([{ at: 10, ms: 30 }]);
  });

  it('in the middle of all', () => {
    expect(responseTime([30, 10, 500])).toEqual({ medianMs: 30, count: 3 });
    expect(responseTime([])).toBeUndefined();
  });
});

const message = fc.record({
  id: fc.uuid(),
  thread: fc.constantFrom('a', 'b', 'c'),
  at: fc.integer({ min: 0, max: 50 }),
  direction: fc.constantFrom('in' as const, 'out' as const),
  settled: fc.boolean(),
});
const messages = fc.uniqueArray(message, { selector: ({ id }) => id, maxLength: 20 });

describe('whatever was read', () => {
  it('the order of reading says nothing', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const turned = all.toReversed();
        expect(waitingThreads(turned)).toEqual(waitingThreads(all));
        expect(new Set(firstAnswers(turned).map(({ ms }) => ms))).toEqual(
          new Set(firstAnswers(all).map(({ ms }) => ms)),
        );
      }),
    );
  });

  it('a conversation waits at most once, and not once we have the last word', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const waiting = waitingThreads(all);
        expect(new Set(waiting.map(({ thread }) => thread)).size).toBe(waiting.length);
        const answered = ['a', 'b', 'c'].map((thread) => say(60, 'out', thread));
        expect(waitingThreads([...all, ...answered])).toEqual([]);
        for (const { ms } of firstAnswers(all)) expect(ms).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
