import { describe, expect, it } from 'vitest';
import { csvRecords, parseCsv } from '../../../scripts/validity/csv';

describe('a table is read as RFC 4180 has it', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a, ""b""\r\nc",d\n', [['a, "b"\r\nc', 'd']]],
    ['\ufeffa\n', [['a']]],
    ['""\n', [['']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it.each([
    ['a\nb"c\n', /line 2: a quote stands inside/],
    ['a\n"b\nc', /line 2: a quoted field does not end/],
    ['"a\nb"c\n', /something follows the end of a quoted field/],
  ])('anything else is refused with its line: %j', (text, message) => {
    expect(() => parseCsv(text)).toThrow(message);
  });
});

describe('columns are found by their name', () => {
  it('wherever they stand', () => {
    expect(csvRecords('x,b,a\n0,2,1\n', ['a', 'b'])).toEqual([{ a: '1', b: '2' }]);
  });

  it.each([
    ['', /empty/],
    ['a,c\n1,2\n', /no column "b" \(there are: a, c\)/],
    ['a,b\n1\n', /row 1 has 1 fields, the header has 2/],
  ])('and missing ones are told: %j', (text, message) => {
    expect(() => csvRecords(text, ['a', 'b'])).toThrow(message);
  });
});
