import { describe, expect, it } from 'vitest';
import { chinese } from '../../../lib/domain/signals/lexicons/chinese';
import { english } from '../../../lib/domain/signals/lexicons/english';
import { traditional } from '../../../lib/domain/signals/lexicons/traditional';
import { SIGNAL_KINDS } from '../../../lib/domain/signals/signal';
import { findSignals } from '../../../lib/domain/text-signals';
import { asksInSimplified, asksInTraditional, nothingInChinese } from '../../fixtures/signals/asks-chinese';
import { asksInEnglish, nothingInEnglish } from '../../fixtures/signals/asks-english';

const lexicons = [english, chinese, traditional];
const kindsIn = (text: string) => [...new Set(findSignals(text, { lexicons }).map(({ kind }) => kind))];

describe('what clients ask for is found, and nothing besides', () => {
  const asks = [...asksInEnglish, ...asksInSimplified, ...asksInTraditional];
  it.each(asks.map(([text, ...kinds]) => [text, kinds] as const))('%s → %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('each kind in English and in Chinese', () => {
    expect(new Set(asksInEnglish.flatMap(([, ...kinds]) => kinds))).toEqual(new Set(SIGNAL_KINDS));
    expect(new Set(asksInSimplified.flatMap(([, ...kinds]) => kinds))).toEqual(new Set(SIGNAL_KINDS));
    expect(new Set(asksInTraditional.flatMap(([, ...kinds]) => kinds))).toEqual(new Set(SIGNAL_KINDS));
  });
});

describe('the same words in a sentence that asks for nothing are no find', () => {
  it.each([...nothingInEnglish, ...nothingInChinese])('%s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('a find is a kind and a phrase, never text', () => {
  it('as in the example of findSignals', () => {
    expect(findSignals('Could we get a discount?', { lexicons: [english] })).toEqual([
      { kind: 'discount', phrase: 'en.discount.get' },
    ]);
  });

  it('with no other key', () => {
    const finds = asksInEnglish.flatMap(([text]) => findSignals(text, { lexicons }));
    expect(new Set(finds.flatMap((find) => Object.keys(find)))).toEqual(new Set(['kind', 'phrase']));
  });

  it('once, however often the phrase stands there', () => {
    const once = findSignals('We need it asap.', { lexicons });
    expect(findSignals('We need it asap. Really asap! ASAP', { lexicons })).toEqual(once);
  });
});

describe('a refund wanted for a disputed charge is one ask', () => {
  it('of the kind dispute', () => {
    expect(kindsIn('We were charged twice, please refund one of them.')).toEqual(['dispute']);
  });

  it('and a refund again once the dispute was switched off', () => {
    const text = 'We were charged twice, please refund one of them.';
    const disputes = findSignals(text, { lexicons }).map(({ phrase }) => phrase);
    const kinds = findSignals(text, { lexicons, without: new Set(disputes) }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['refund']));
  });
});

describe('what is not searched', () => {
  const asking = 'Please refund the deposit.';

  it('a message to many', () => {
    expect(findSignals(asking, { lexicons, bulk: true })).toEqual([]);
  });

  it('a phrase that was switched off; the others stay', () => {
    const all = findSignals('Is there a discount? It is too expensive.', { lexicons });
    const [first, ...rest] = all;
    expect(rest.length).toBeGreaterThan(0);
    const without = new Set(first ? [first.phrase] : []);
    expect(findSignals('Is there a discount? It is too expensive.', { lexicons, without })).toEqual(rest);
  });

  it('a language that was not loaded', () => {
    expect(findSignals(asking, { lexicons: [chinese, traditional] })).toEqual([]);
    expect(findSignals('我要退款', { lexicons: [english] })).toEqual([]);
  });

  it.each([
    ['lines marked as quoted', 'Fine with us.\n> Do you want a refund?\n> Is it urgent?'],
    ['below "wrote:"', 'Thanks!\n\nOn Mon, 3 Mar 2025, Ana <ana@studio.example> wrote:\nI want a refund.'],
    ['below an original message', 'Noted.\n-----Original Message-----\nThis is urgent, please refund us.'],
    ['below the head of an answered mail', 'OK\nFrom: Ana\nSent: Monday\nWe want a discount.'],
    ['below 写道', '好的\n张三 于2025年3月3日写道：\n我要退款'],
  ])('%s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('text beyond the first 20,000 characters', () => {
    expect(kindsIn(`${'All good here. '.repeat(4000)}We want a refund.`)).toEqual([]);
  });
});

describe('however it is written', () => {
  it.each([
    ['in capitals', 'I WANT A REFUND'],
    ['in full-width letters', 'Ｉ ｗａｎｔ ａ ｒｅｆｕｎｄ'],
    ['over a line break', 'We would like to get our\nmoney back, please.'],
    ['with soft hyphens', 'Please re\u00adfund us'],
    ['with a curly apostrophe', 'We haven’t received the refund'],
    ['without an apostrophe', 'We havent received the refund'],
  ])('%s', (_, text) => {
    expect(kindsIn(text)).toEqual(['refund']);
  });

  it.each(['', ' \n\t', '.', '?!', '\u0000', '\ud800', '🙏🙏', '>'])('nothing breaks it: %j', (text) => {
    expect(findSignals(text, { lexicons })).toEqual([]);
  });
});
