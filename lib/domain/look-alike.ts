import type { ObservedPerson } from './observation';
import { decodePunycode } from './punycode';

/** Why a sender must not be linked without a question. */
export type LookAlike = 'looks-like-other' | 'name-hides-address' | 'hidden-characters';

/** The addresses and domains we know. */
export interface KnownAddresses {
  /** Those that are drawn like this: equal to it under `skeleton`. */
  drawnLike(skeleton: string): Iterable<string>;
  isKnownDomain(domain: string): boolean;
}

const hidden =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const addressInText = /[^\s<>"'(),;:@]+@([^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+)/;

/**
 * Characters drawn like a Latin letter or digit, and pairs that are drawn like one letter; the ones that spoofed mail
 * uses, after Unicode Technical Standard 39 (confusables), 2024.
 */
const drawnLike: Readonly<Record<string, string>> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  ь: 'b',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  е: 'e',
  ҽ: 'e',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ι: 'i',
  ı: 'i',
  ɩ: 'i',
  ј: 'j',
  κ: 'k',
  к: 'k',
  ӏ: 'l',
  ո: 'n',
  о: 'o',
  ο: 'o',
  օ: 'o',
  ӧ: 'o',
  р: 'p',
  ρ: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ս: 'u',
  ν: 'v',
  ѵ: 'v',
  ԝ: 'w',
  ω: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  ᴢ: 'z',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ʜ: 'h',
  ɪ: 'i',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  в: 'b',
  м: 'm',
  н: 'h',
  п: 'n',
  є: 'e',
  ց: 'g',
  զ: 'q',
  հ: 'h',
  յ: 'j',
  ε: 'e',
  η: 'n',
  σ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  '0': 'o',
  '1': 'l',
  '|': 'l',
  '5': 's',
  i: 'l',
};

const asciiOnly = /^[\x20-\x7e]*$/;

/**
 * What an address or domain looks like: two with one skeleton are easily taken for each other. Punycode is decoded,
 * hyphens do not count.
 */
export function skeleton(address: string): string {
  const text = address.includes('xn--') ? readable(address) : address;
  const letters = asciiOnly.test(text) ? text.toLowerCase() : drawnWithLatin(text);
  return letters
    .replace(/[015|i]/g, (char) => drawnLike[char] ?? char)
    .replace(/rn|vv|cl|-/g, (pair) => pairs[pair] ?? '');
}

function drawnWithLatin(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return [...plain].map((char) => drawnLike[char] ?? char).join('');
}

const pairs: Readonly<Record<string, string>> = { rn: 'm', vv: 'w', cl: 'd' };

/**
 * What is suspicious about a sender whom the book does not know: hidden or direction-changing characters, a display
 * name that shows another address, or an address or domain that looks like one we know. undefined = nothing.
 */
export function lookAlike(person: ObservedPerson, known: KnownAddresses): LookAlike | undefined {
  if (hidden.test(person.name) || hidden.test(person.address)) return 'hidden-characters';
  const shown = addressInText.exec(person.name.normalize('NFKC'))?.[0]?.toLowerCase();
  if (shown !== undefined && shown !== person.address) return 'name-hides-address';
  const domain = person.address.slice(person.address.lastIndexOf('@') + 1);
  for (const text of [domain, person.address]) {
    for (const other of known.drawnLike(skeleton(text))) if (other !== text) return 'looks-like-other';
  }
  return leadingDomains(domain).some((part) => known.isKnownDomain(part)) ? 'looks-like-other' : undefined;
}

/** `bakery.example.evil.example` begins with `bakery.example`: what is read first is not whose it is. */
function leadingDomains(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(2).map((_, place) => labels.slice(0, place + 2).join('.'));
}

/** A domain or address with its punycode labels decoded, whatever they spell. */
function readable(address: string): string {
  return address.replace(/xn--([^.@]+)/g, (label, code: string) => decodePunycode(code) ?? label);
}
