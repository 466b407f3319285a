/** One character of Chinese, Japanese or Korean writing (letters and number signs, not punctuation). */
const CJK = /(?=[\p{L}\p{Nl}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/gu;

/** A run of letters and digits, held together by an apostrophe or a hyphen inside: "don't" and "re-do" are one word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‐-][\p{L}\p{M}\p{N}]+)*/gu;

const WORDS_PER_CJK_CHARACTER = 0.6;

/**
 * Length of a text in words: words of scripts that put spaces between them count 1, each CJK character 0.6.
 * `words('refund 退款 please 谢谢你')` is 5.
 */
export function words(text: string): number {
  let characters = 0;
  const spaced = text.replace(CJK, () => {
    characters += 1;
    return ' ';
  });
  return (spaced.match(WORD)?.length ?? 0) + WORDS_PER_CJK_CHARACTER * characters;
}
