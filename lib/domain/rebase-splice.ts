import type { Splice } from './splice';

/**
 * The same change on a text that another splice has changed meanwhile: removes only what the other left standing, keeps
 * all that the other put in, and inserts where the surroundings are now. To be applied in order.
 * Example: `world` → `there` in “hello world”, after somebody made it “hello brave world”: gives “hello brave there”.
 */
export function rebaseSplice(mine: Splice, theirs: Splice): readonly Splice[] {
  const moved = theirs.insert.length - theirs.remove;
  const mineEnd = mine.at + mine.remove;
  const theirsEnd = theirs.at + theirs.remove;
  if (theirsEnd <= mine.at) return [{ ...mine, at: mine.at + moved }];
  if (mineEnd <= theirs.at) return [mine];
  const left = Math.max(0, theirs.at - mine.at);
  const right = Math.max(0, mineEnd - theirsEnd);
  const at = Math.min(mine.at, theirs.at);
  // What follows their words goes first, so that the places before it still hold.
  const after = { at: theirs.at + theirs.insert.length, remove: right, insert: left > 0 ? '' : mine.insert };
  const before = { at, remove: left, insert: left > 0 ? mine.insert : '' };
  return [after, before].filter(({ remove, insert }) => remove > 0 || insert !== '');
}
