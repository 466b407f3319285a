import { decodePunycode } from './punycode';

/** Scripts that never stand in one label with each other in an honest name; Han stands with kana or hangul (UTS 39, 5.1). */
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
];
const otherLetter =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}\p{M}ー-]/u;
/** Words written wholly with letters that look Latin are shown as punycode, as browsers do. */
const latinLookAlike = /^[аеорсухіјѕԁһԛԝӏνοαρυικ\d-]+$/u;

/**
 * A normalised domain as a person reads it: each punycode label decoded where nothing but itself can be meant, and left as it is
 * where scripts are mixed or all letters look Latin. Example: `xn--mnchen-3ya.example` → `münchen.example`.
 */
export function displayDomain(domain: string): string {
  return domain.split('.').map(displayLabel).join('.');
}

function displayLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const text = decodePunycode(label.slice(4));
  if (text === undefined || latinLookAlike.test(text)) return label;
  const seen = scripts.filter((script) => script.test(text)).length;
  return seen === 1 && !otherLetter.test(text) ? text : label;
}
