import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMailbox, parseMailboxes } from '../../lib/sites/mailboxes';

const box = (address: string, name = '') => ({ address, name });

describe('a list of mailboxes', () => {
  it.each([
    ['ann@bakery.example', [box('ann@bakery.example')]],
    ['Ann <ann@bakery.example>', [box('ann@bakery.example', 'Ann')]],
    ['Ann<ann@bakery.example>', [box('ann@bakery.example', 'Ann')]],
    [
      '"Miller, Ann" <ann@bakery.example>, Bob <bob@tiles.example>',
      [box('ann@bakery.example', 'Miller, Ann'), box('bob@tiles.example', 'Bob')],
    ],
    ['Miller, Ann <ann@bakery.example>', [box('ann@bakery.example', 'Miller, Ann')]],
    [
      'bob@tiles.example, Miller, Ann <ann@bakery.example>; kim@x.example',
      [box('bob@tiles.example'), box('ann@bakery.example', 'Miller, Ann'), box('kim@x.example')],
    ],
    ['"a \\"b\\" c" <ann@bakery.example>', [box('ann@bakery.example', 'a "b" c')]],
    ['ann@bakery.example <ann@bakery.example>', [box('ann@bakery.example')]],
    ['An: ann@bakery.example', [box('ann@bakery.example')]],
    ['', []],
    ['nobody', []],
  ])('%s', (text, expected) => expect(parseMailboxes(text)).toEqual(expected));
});

describe('one mailbox', () => {
  it('is the address in the brackets, also when the name holds another', () => {
    expect(parseMailbox('ceo@bank.example <eve@x.example>')).toEqual(
      box('eve@x.example', 'ceo@bank.example'),
    );
    expect(parseMailbox('"ceo@bank.example, CEO" <eve@x.example>')).toEqual(
      box('eve@x.example', 'ceo@bank.example, CEO'),
    );
    expect(parseMailbox('<b>Eve</b> <eve@x.example>')).toEqual(box('eve@x.example', '<b>Eve</b>'));
  });

  it('never comes from text without an address, and no text breaks the parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { address } of [parseMailbox(text) ?? box('a@b'), ...parseMailboxes(text)])
          expect(address).toContain('@');
        if (!text.includes('@')) expect(parseMailboxes(text)).toEqual([]);
      }),
    );
  });
});
