/** The row a key leads to from row `at` of `count`, with `page` rows in sight; undefined = the key leads nowhere. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | undefined {
  const next = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at - 1,
    k: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  return next === undefined || count === 0 ? undefined : Math.max(0, Math.min(next, count - 1));
}
