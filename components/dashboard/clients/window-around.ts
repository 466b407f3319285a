/** Rows are asked for in blocks, so that scrolling by a row asks for nothing. */
const block = 50;

/** The rows to ask for while `first` to `last` are in sight: whole blocks with at least half a block to spare on both sides. */
export function windowAround(
  first: number,
  last: number,
): { readonly offset: number; readonly limit: number } {
  const offset = Math.max(0, Math.floor((first - block / 2) / block) * block);
  const end = Math.ceil((last + 1 + block / 2) / block) * block;
  return { offset, limit: end - offset };
}
