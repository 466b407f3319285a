import * as Y from 'yjs';
import { type Splice, spliceOf } from '../../../domain/splice';
import type { OperationsOf } from './operations-of';

export interface ListPlan {
  readonly splices: readonly Splice[];
  /** Others wrote into it since, so only the device's insertions are taken out. */
  readonly isShared: boolean;
}

const NOTHING: ListPlan = { splices: [], isShared: false };

/** What undoes that which a device did to a text. A list that is no text is left as it is, and said so. */
export function planList(doc: Y.Doc, clean: Y.Doc, name: string, theirs: OperationsOf): ListPlan {
  const root = doc.share.get(name);
  const items: Y.Item[] = [];
  for (let item = root?._start ?? null; item; item = item.right) items.push(item);
  const touched = items.filter(({ id, deleted }) => theirs.wrote(id) || (deleted && theirs.deleted(id)));
  if (touched.length === 0) return NOTHING;
  if (items.some(({ content, deleted }) => !deleted && !(content instanceof Y.ContentString)))
    return { splices: [], isShared: true };
  const others = items.some(({ id }) => !theirs.wrote(id) && id.clock >= Y.getState(clean.store, id.client));
  if (others) return { splices: insertionsOut(items, theirs), isShared: true };
  // Writes only what differs, so that what both have keeps its place.
  const splice = spliceOf(doc.getText(name).toString(), clean.getText(name).toString());
  return splice ? { splices: [splice], isShared: false } : NOTHING;
}

/** From the end to the start, so that each place still holds. */
function insertionsOut(items: readonly Y.Item[], theirs: OperationsOf): Splice[] {
  let at = 0;
  const splices: Splice[] = [];
  for (const { id, deleted, length } of items) {
    if (deleted) continue;
    if (theirs.wrote(id)) splices.push({ at, remove: length, insert: '' });
    at += length;
  }
  return splices.reverse();
}
