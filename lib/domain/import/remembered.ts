/** More different texts than this are not worth keeping. */
const MOST = 5000;

/** A reader that reads each spelling once: the cells of a column repeat from row to row. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined || known.has(text)) return kept as T;
    const found = read(text);
    if (known.size < MOST) known.set(text, found);
    return found;
  };
}
