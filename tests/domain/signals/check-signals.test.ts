import { describe, expect, it } from 'vitest';
import { judge } from '../../../scripts/signals/judge';
import { labelledLines } from '../../../scripts/signals/labelled-lines';
import { LABELLED_SETS, type LabelledSet } from '../../../scripts/signals/labelled-set';

const set: LabelledSet = {
  format: 'tsv',
  kinds: { refund: { is: ['back'], leftOut: /^maybe/, aim: { precision: 0.5, recall: 0.6 } } },
};

describe('a find is judged by the label of its line', () => {
  // 3 labelled, 4 found, 2 of them right; the line left out counts for nothing
  const lines = [
    ['hit', 'back'],
    ['hit', 'back'],
    ['other', 'back'],
    ['hit', 'shop'],
    ['hit', 'shop'],
    ['other', 'shop'],
    ['hit', 'maybe later'],
  ].map(([text = '', label = '']) => ({ text, label }));
  const results = judge(lines, set, (text) => (text === 'hit' ? ['refund', 'refund', 'rush'] : []));
  const of = (kind: string) => results.find((result) => result.kind === kind);

  it('with precision and recall', () => {
    expect(of('refund')).toEqual({
      kind: 'refund',
      lines: 6,
      labelled: 3,
      found: 4,
      right: 2,
      precision: 2 / 4,
      recall: 2 / 3,
      aim: { precision: 0.5, recall: 0.6 },
      ok: true,
    });
  });

  it('and only counted where there are no labels', () => {
    expect(of('rush')).toEqual({ kind: 'rush', found: 5 });
  });

  it('as missed when either number is too low', () => {
    const nothing = judge(lines, set, () => []);
    expect(nothing.find(({ kind }) => kind === 'refund')).toMatchObject({
      precision: null,
      recall: 0,
      ok: false,
    });
  });
});

describe('a file that can not be used says why', () => {
  const { banking77, jddc } = LABELLED_SETS;
  it.each([
    [banking77, '', /the file is empty/],
    [banking77, 'words,category\na,b\n', /no column "text" \(there are: words, category\)/],
    [banking77, 'text,category\n', /no lines/],
    [banking77, 'text,category\na,b,c\n', /row 1 has 3 fields, the header has 2/],
    [banking77, 'text,category\nhello,card_arrival\n', /none of the labels request_refund/],
    [jddc, '', /no lines/],
    [jddc, '你好\t退款到哪儿\n没有标签\n', /line 2 is not a text and a label/],
    [jddc, '你好\t使用咨询\n', /none of the labels/],
  ] as const)('%#', (labelled, text, message) => {
    expect(() => labelledLines(text, labelled as LabelledSet)).toThrow(message);
  });
});

it('both formats are read', () => {
  const { banking77, jddc } = LABELLED_SETS;
  expect(labelledLines('text,category\n"a, ""b""\nc",request_refund\n', banking77 as LabelledSet)).toEqual([
    { text: 'a, "b"\nc', label: 'request_refund' },
  ]);
  expect(labelledLines('钱呢\t退款到哪儿\r\n', jddc as LabelledSet)).toEqual([
    { text: '钱呢', label: '退款到哪儿' },
  ]);
});
