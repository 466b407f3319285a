import type { Fold } from './lexicon';

/** Replaces single characters; nothing without a fold. `fold({ from: '優', to: '优' })('優惠')` is 优惠. */
export function folder(fold: Fold | undefined): (text: string) => string {
  if (!fold) return (text) => text;
  const { from, to } = fold;
  const some = new RegExp(`[${from}]`, 'g');
  return (text) => text.replace(some, (character) => to.charAt(from.indexOf(character)));
}
