import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../lib/domain/export/csv';

const read = (text: string) =>
  Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

describe('an export', () => {
  it('is read back as it was, but for the apostrophe before a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '"', 'a\r\nb', '@x', '\t=x'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const back = read(csvText(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [at, row] of rows.entries()) {
          for (const [column, text] of row.entries())
            expect([text, `'${text}`]).toContain(back[at]?.[column]);
        }
      }),
    );
  });

  it.each(['=cmd()', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])(
    'never lets %j run as a formula',
    (text) => {
      expect(read(csvText([[text, 'b']]))[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('writes numbers as numbers, below zero too', () => {
    expect(csvText([[-12.5, 3, undefined]])).toBe('\ufeff-12.5,3,\r\n');
  });
});
