import type { ObservedPerson } from './observation';
import { decodePunycode } from './punycode';

/** Why a sender must not be linked without a question. */
export type LookAlike = 'looks-like-other' | 'name-hides-address' | 'hidden-characters';

/** The addresses and domains we know, asked only when needed. */
export interface KnownAddresses {
  addresses(): Iterable<string>;
  domains(): Iterable<string>;
}

const hidden = /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const addressInText = /[^\s<>"'(),;:@]+@([^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+)/;

/**
 * Characters drawn like a Latin letter or digit, and pairs that are drawn like one letter; the ones that spoofed mail
 * uses, after Unicode Technical Standard 39 (confusables), 2024.
 */
const drawnLike: Readonly<Record<string, string>> = {
  а: 'a', ɑ: 'a', α: 'a', ь: 'b', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', ҽ: 'e', ɡ: 'g', һ: 'h', і: 'i', ι: 'i', ı: 'i', ɩ: 'i',
  ј: 'j', κ: 'k', к: 'k', ӏ: 'l', ո: 'n', о: 'o', ο: 'o', օ: 'o', ӧ: 'o', р: 'p', ρ: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', τ: 't',
  υ: 'u', ս: 'u', ν: 'v', ѵ: 'v', ԝ: 'w', ω: 'w', х: 'x', χ: 'x', у: 'y', γ: 'y', ᴢ: 'z', '0': 'o', '1': 'l', '|': 'l', '5': 's', i: 'l',
};

/** What a text looks like: two texts with one skeleton are easily taken for each other. */
export function skeleton(text: string): string {
  return [...text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase()]
    .map((char) => drawnLike[char] ?? char)
    .map((char) => drawnLike[char] ?? char)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}

/**
 * What is suspicious about a sender whom the book does not know: hidden or direction-changing characters, a display
 * name that shows another address, or an address or domain that looks like one we know. undefined = nothing.
 */
export function lookAlike(person: ObservedPerson, known: KnownAddresses): LookAlike | undefined {
  if (hidden.test(person.name) || hidden.test(person.address)) return 'hidden-characters';
  const shown = addressInText.exec(person.name.normalize('NFKC'))?.[0]?.toLowerCase();
  if (shown !== undefined && shown !== person.address) return 'name-hides-address';
  const domain = person.address.slice(person.address.lastIndexOf('@') + 1);
  const domainLooks = skeleton(readable(domain));
  for (const other of known.domains()) if (other !== domain && skeleton(readable(other)) === domainLooks) return 'looks-like-other';
  const looks = skeleton(readable(person.address));
  for (const other of known.addresses()) {
    if (Math.abs(other.length - person.address.length) > longestDifference || other === person.address) continue;
    if (skeleton(readable(other)) === looks) return 'looks-like-other';
  }
  return undefined;
}

/** Punycode makes an address longer than what it is drawn as: beyond this many characters nobody is taken in. */
const longestDifference = 24;

/** A domain or address with its punycode labels decoded, whatever they spell. */
function readable(address: string): string {
  return address.replace(/xn--([^.@]+)/g, (label, code: string) => decodePunycode(code) ?? label);
}
