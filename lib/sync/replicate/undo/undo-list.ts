import * as Y from 'yjs';
import type { OperationsOf } from './operations-of';

/** Undoes what a device did to a text. `left`: others wrote into it since, so only its insertions were taken out. */
export function undoList(
  doc: Y.Doc,
  clean: Y.Doc,
  name: string,
  theirs: OperationsOf,
): 'untouched' | 'restored' | 'left' {
  const root = doc.share.get(name);
  const items: Y.Item[] = [];
  for (let item = root?._start ?? null; item; item = item.right) items.push(item);
  const touched = items.filter(({ id, deleted }) => theirs.wrote(id) || (deleted && theirs.deleted(id)));
  if (touched.length === 0) return 'untouched';
  if (items.some(({ content, deleted }) => !deleted && !(content instanceof Y.ContentString))) return 'left';
  const text = doc.getText(name);
  const others = items.some(({ id }) => !theirs.wrote(id) && id.clock >= Y.getState(clean.store, id.client));
  if (others) {
    takeOut(text, items, theirs);
    return 'left';
  }
  replace(text, clean.getText(name).toString());
  return 'restored';
}

function takeOut(text: Y.Text, items: readonly Y.Item[], theirs: OperationsOf): void {
  let at = 0;
  const spans: [at: number, length: number][] = [];
  for (const { id, deleted, length } of items) {
    if (deleted) continue;
    if (theirs.wrote(id)) spans.push([at, length]);
    at += length;
  }
  for (const [from, length] of spans.reverse()) text.delete(from, length);
}

/** Writes only what differs, so that what both have keeps its place. */
function replace(text: Y.Text, wanted: string): void {
  const present = text.toString();
  let head = 0;
  while (head < present.length && present[head] === wanted[head]) head += 1;
  let tail = 0;
  const most = Math.min(present.length, wanted.length) - head;
  while (tail < most && present.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  const gone = present.length - tail - head;
  if (gone > 0) text.delete(head, gone);
  if (wanted.length - tail > head) text.insert(head, wanted.slice(head, wanted.length - tail));
}
