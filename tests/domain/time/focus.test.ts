import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { type Drawn, drawnTo, phaseOf } from '../../../lib/domain/time/focus';
import { noticeOf, type Situation } from '../../../lib/domain/time/notices';
import { earningShare, timeSinks } from '../../../lib/domain/time/time-sinks';
import { toolbarBadge } from '../../../lib/domain/time/toolbar-badge';

const MINUTE = 60_000;
const minutes = fc.integer({ min: 1, max: 180 });

describe('a round is worked out from its start', () => {
  test('work, then the pause, then over: each phase ends where the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e12 }), minutes, minutes, (start, work, pause) => {
        const round = { start, work: work * MINUTE, pause: pause * MINUTE };
        const first = phaseOf(round, start);
        expect(first).toEqual({ name: 'work', until: start + round.work });
        expect(phaseOf(round, start + round.work - 1).name).toBe('work');
        const second = phaseOf(round, first.until ?? 0);
        expect(second).toEqual({ name: 'pause', until: start + round.work + round.pause });
        expect(phaseOf(round, second.until ?? 0)).toEqual({ name: 'over', until: undefined });
      }),
    );
  });

  test('a later look never finds an earlier phase, and a clock that was set back is at work', () => {
    const order = ['work', 'pause', 'over'];
    fc.assert(
      fc.property(minutes, minutes, fc.nat(4e7), fc.nat(4e7), (work, pause, one, more) => {
        const round = { start: 1e12, work: work * MINUTE, pause: pause * MINUTE };
        const at = (now: number) => order.indexOf(phaseOf(round, 1e12 + now).name);
        expect(at(one + more)).toBeGreaterThanOrEqual(at(one));
        expect(at(-one - 1)).toBe(0);
      }),
    );
  });
});

describe('an interruption is a switch to another client', () => {
  const own = 'cli_own' as ClientId;
  const seen = fc.array(fc.constantFrom(own, 'cli_a' as ClientId, 'cli_b' as ClientId, undefined));

  test('counted once per switch, whatever lies between, as an independent count says', () => {
    fc.assert(
      fc.property(seen, (clients) => {
        const counted = clients.reduce<Drawn>((before, client) => drawnTo(before, own, client), {
          interruptions: 0,
          by: undefined,
        });
        const known = [own, ...clients.filter((client) => client !== undefined)];
        const switches = known.filter((client, at) => client !== own && client !== known[at - 1]);
        expect(counted.interruptions).toBe(switches.length);
      }),
    );
  });

  test('what changes nothing is the same object, so that nothing is written for it', () => {
    const still: Drawn = { interruptions: 2, by: 'cli_a' as ClientId };
    for (const client of [undefined, still.by]) expect(drawnTo(still, own, client)).toBe(still);
  });
});

describe('notices are few', () => {
  const quiet: Situation = { focus: undefined, questions: 0, long: false };
  const kinds = (...told: Situation[]) => {
    let before: Situation | undefined;
    return told.flatMap((now) => {
      const { notice, told: next } = noticeOf(before, now);
      before = next;
      return notice ? [`${notice.kind}${notice.held ? ' and more' : ''}`] : [];
    });
  };

  test('a round’s end and a pause’s end are told once, with what was held meanwhile', () => {
    const work: Situation = { ...quiet, focus: 'work' };
    expect(
      kinds(
        quiet,
        work,
        { ...work, questions: 1 },
        { ...work, questions: 1, long: true },
        { focus: 'pause', questions: 1, long: true },
        { focus: 'pause', questions: 1, long: true },
        { focus: 'over', questions: 1, long: true },
        { ...quiet, questions: 1, long: true },
      ),
    ).toEqual(['round-over and more', 'pause-over']);
  });

  test('what was held is told when the round is broken off; what was answered meanwhile is not', () => {
    const work: Situation = { ...quiet, focus: 'work' };
    expect(kinds(quiet, { ...work, questions: 1 }, { ...quiet, questions: 1 })).toEqual(['question']);
    expect(kinds(quiet, { ...work, long: true }, work, quiet)).toEqual([]);
    expect(kinds(quiet, { ...quiet, long: true })).toEqual(['long']);
  });

  test('a start tells nothing, and nothing is ever told during a round', () => {
    const situation = fc.record({
      focus: fc.constantFrom<Situation['focus']>('work', 'pause', 'over', undefined),
      questions: fc.nat(3),
      long: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(situation), (all) => {
        let before: Situation | undefined;
        for (const now of all) {
          const { notice, told } = noticeOf(before, now);
          if (before === undefined || now.focus === 'work') expect(notice).toBeUndefined();
          if (notice) expect(noticeOf(told, now).notice).toBeUndefined();
          before = told;
        }
      }),
    );
  });

  test('the toolbar asks nothing during a round, and shows a pause and its end', () => {
    const text = (focus: Situation['focus'], start: number | undefined, questions = 1) =>
      toolbarBadge(5 * MINUTE, start, { focus, questions, long: true });
    expect(text('work', 0)).toEqual({ text: '0:05', tone: 'running' });
    expect(text(undefined, 0)).toEqual({ text: '?', tone: 'ask' });
    expect(text('pause', undefined, 0).text).not.toBe(text('over', undefined, 0).text);
    expect(text(undefined, undefined, 0).text).toBe('');
  });
});

describe('what takes time and earns nothing', () => {
  const part = fc.record({
    key: fc.constantFrom('a', 'b', 'news.example'),
    minutes: fc.nat(600),
    earns: fc.boolean(),
  });

  test('is added up per client and site, the most first; with what earns it is the whole day', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const sinks = timeSinks(parts, 9);
        const all = parts.reduce((sum, { minutes }) => sum + minutes, 0);
        const idle = sinks.reduce((sum, { minutes }) => sum + minutes, 0);
        const share = earningShare(parts);
        if (all === 0) expect(share).toBeUndefined();
        else expect(share).toBeCloseTo((all - idle) / all, 12);
        expect(sinks.map(({ minutes }) => minutes)).toEqual(
          sinks.map(({ minutes }) => minutes).sort((a, b) => b - a),
        );
        expect(timeSinks(parts.toReversed(), 1)).toEqual(sinks.slice(0, 1));
      }),
    );
  });
});
