const lengthLimit = 300;
/** Each further repetition that has no end multiplies the time by the length of the text. */
const endless = 3;

/**
 * Whether a pattern that came from outside ends soon on any text of at most 2,000 characters: it compiles, no group is repeated
 * without end (the cause of exponential time), no back-reference, no look-behind, and few endless repetitions.
 */
export function isSafePattern(source: string): boolean {
  if (source.length > lengthLimit || !compiles(source) || /\\[1-9k]|\(\?<[=!]/.test(source)) return false;
  // Escapes and classes each stand for one character.
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return !/\)(?:[*+]|\{)/.test(bare) && (bare.match(/[*+]|\{\d+,\}/g) ?? []).length <= endless;
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
