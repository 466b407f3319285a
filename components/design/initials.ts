/** One or two letters for a name: `Boulangerie Martin` → BM, `ana@x.example` → A, `王小明` → 王. '' gives `?`. */
export function initials(name: string): string {
  const [bare = ''] = name.split('@');
  const words = bare.split(/[\s\p{P}\p{S}\p{C}]+/u).filter(Boolean);
  const first = firstOf(words[0]);
  if (first === '') return '?';
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first)) return first;
  const last = words.length > 1 ? firstOf(words.at(-1)) : '';
  return (first + last).toLocaleUpperCase();
}

function firstOf(word: string | undefined): string {
  const [letter = ''] = word ?? '';
  return letter;
}
