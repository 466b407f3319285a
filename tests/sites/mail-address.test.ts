import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayDomain } from '../../lib/domain/display-domain';
import { isFreeMail } from '../../lib/domain/free-mail-domains';
import { domainOf, normaliseAddress, sameMailbox } from '../../lib/domain/mail-address';
import { decodePunycode } from '../../lib/domain/punycode';

describe('a mail address', () => {
  it.each([
    ['Ann@Bakery.Example', 'ann@bakery.example'],
    [' mailto:ann@bakery.example ', 'ann@bakery.example'],
    ['ann+shop@bakery.example', 'ann+shop@bakery.example'],
    ['ann@MÜNCHEN.example', 'ann@xn--mnchen-3ya.example'],
    ['ann@xn--mnchen-3ya.example', 'ann@xn--mnchen-3ya.example'],
    ['ann@例え.example', 'ann@xn--r8jz45g.example'],
    ['e\u0301lodie@bakery.example', 'élodie@bakery.example'],
    ['ann\u200b@bakery.example', 'ann@bakery.example'],
    ['ann@bakery.example.', 'ann@bakery.example'],
  ])('%s is spelled %s', (raw, spelled) => {
    expect(normaliseAddress(raw)).toBe(spelled);
  });

  it.each([
    '',
    'ann',
    'ann@',
    '@bakery.example',
    'ann@localhost',
    'ann@127.0.0.1',
    'a b@c.example',
    'a@b@c.example',
    '<a@b.example>',
    'a@b/c.example',
    'a@..',
    'me@1.2',
  ])('%j is none', (raw) => expect(normaliseAddress(raw)).toBeUndefined());

  it('keeps its spelling when normalised again, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (raw) => {
        const once = normaliseAddress(raw);
        if (once !== undefined) expect(normaliseAddress(once)).toBe(once);
      }),
    );
  });

  it('arrives in the same mailbox with and without a +tag', () => {
    expect(sameMailbox('ann+shop@bakery.example', 'ann@bakery.example')).toBe(true);
    expect(sameMailbox('ann+shop@bakery.example', 'ann+other@bakery.example')).toBe(true);
    expect(sameMailbox('ann@bakery.example', 'anna@bakery.example')).toBe(false);
    expect(sameMailbox('+ann@bakery.example', '+bob@bakery.example')).toBe(false);
  });

  it('of a free provider says nothing about a company', () => {
    expect(isFreeMail(domainOf('ann@gmail.com'))).toBe(true);
    expect(isFreeMail(domainOf('ann@bakery.example'))).toBe(false);
  });
});

describe('a domain as shown', () => {
  it.each([
    ['bakery.example', 'bakery.example'],
    ['xn--mnchen-3ya.example', 'münchen.example'],
    ['xn--r8jz45g.example', '例え.example'],
    ['xn--e1afmkfd.example', 'пример.example'],
  ])('%s reads %s', (stored, shown) => expect(displayDomain(stored)).toBe(shown));

  it('stays punycode where it could be taken for another', () => {
    // "аррӏе" in Cyrillic letters; "pаypal" with one Cyrillic letter.
    for (const stored of [
      'xn--80ak6aa92e.example',
      'xn--pypal-4ve.example',
      'xn--.example',
      'xn--99999999.example',
    ]) {
      expect(displayDomain(stored)).toBe(stored);
    }
  });

  it('reads back as what it was', () => {
    const label = fc.array(fc.constantFrom(...'aeéüßñøłžç山田例日кириц'.split('')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(label, (chars) => {
        const text = chars.join('').normalize('NFC');
        const stored = domainOf(normaliseAddress(`a@${text}.example`) ?? '').split('.')[0] ?? '';
        fc.pre(stored.startsWith('xn--'));
        expect(normaliseAddress(`a@${decodePunycode(stored.slice(4))}.example`)).toBe(`a@${stored}.example`);
      }),
    );
  });
});
