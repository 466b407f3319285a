import type { TagView } from '../../lib/bridge/contract';

const atMost = 6;

/** Tags to offer for what is typed: not on the client yet, names that start with it first, then the most used. */
export function suggestTags(all: readonly TagView[], present: readonly TagView[], typed: string): TagView[] {
  const has = new Set(present.map(({ id }) => id));
  const wanted = typed.trim().toLowerCase();
  const starts = (tag: TagView) => (tag.name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return all
    .filter((tag) => !has.has(tag.id) && tag.name.toLowerCase().includes(wanted))
    .sort((a, b) => starts(a) - starts(b) || b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, atMost);
}
