/** Texts are cut to this length before a pattern sees them, so that no pattern can take long. */
const patternLimit = 2_000;
/** Inline scripts hold one known assignment somewhere in a long line. */
export const scriptLimit = 200_000;

export function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text.slice(0, patternLimit));
}

/** The groups that took part joined by `/`, or the whole match; undefined = no match. */
export function extract(pattern: string, text: string, limit = patternLimit): string | undefined {
  const match = new RegExp(pattern, 'iu').exec(text.slice(0, limit));
  if (match === null) return undefined;
  const groups = match.slice(1).filter((group) => group !== undefined);
  return groups.length > 0 ? groups.join('/') : match[0];
}
