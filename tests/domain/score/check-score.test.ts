import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '../../../scripts/score/case-file';
import { checkCases } from '../../../scripts/score/check-cases';
import { missesOf } from '../../../scripts/score/matches';

describe('a file of worked cases that can not be used says why', () => {
  it.each([
    ['{', /not JSON/],
    ['7', /the file is not an object/],
    ['{"tolerance": 1}', /none of the tables/],
    ['{"vectors": {}}', /"vectors" is not a list/],
    ['{"vectors": [{"name": "a"}]}', /vectors\[0\] has no "asOf"/],
    ['{"severity": [3]}', /severity\[0\] is not an object or a list/],
    ['{"calibrate": {"clients": []}}', /"calibrate" has no "params"/],
  ])('%s', (text, message) => {
    expect(() => parseCaseFile(text)).toThrow(message);
  });
});

describe('a miss is found', () => {
  it('where a number is off by more than the tolerance, and not where it is within', () => {
    expect(missesOf({ a: { b: 1 + 2e-9 } }, { a: { b: 1 } }, 1e-9)).toEqual([
      { path: 'a.b', got: 1 + 2e-9, want: 1 },
    ]);
    expect(missesOf({ a: { b: 1 + 5e-10 } }, { a: { b: 1 } }, 1e-9)).toEqual([]);
  });

  it.each([
    [null, 0],
    [0, null],
    ['1', 1],
    [Number.NaN, 1],
    [undefined, null],
    [[1, 2], [1]],
    [{}, { a: 1 }],
    [{ 0: 1 }, [1]],
  ])('where %o is not %o', (got, want) => {
    expect(missesOf(got, want, 1e-9)).toHaveLength(1);
  });

  it('not where there is more than was expected', () => {
    expect(missesOf({ a: 1, facts: 2 }, { a: 1 }, 1e-9)).toEqual([]);
  });

  it('in a case that throws, without hiding the other cases', () => {
    const file = parseCaseFile(
      JSON.stringify({
        severity: [[15, 0.125]],
        calibrate: { clients: ['nobody'], params: {}, asOf: '2025-01-01', expect: {} },
      }),
    );
    const checked = checkCases(file);
    expect(checked.map(({ misses }) => misses.length)).toEqual([0, 1]);
    expect(checked[1]?.misses[0]?.got).toMatch(/no case "nobody"/);
  });
});
