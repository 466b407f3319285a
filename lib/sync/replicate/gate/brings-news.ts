import * as Y from 'yjs';
import type { Inspection } from './inspection';

/** Whether updates bring operations, or delete some, that the document does not know of yet. */
export function bringsNews(doc: Y.Doc, { spans, deletes }: Inspection): boolean {
  return (
    spans.some(([replica, , to]) => to > Y.getState(doc.store, replica)) ||
    deletes.some(([replica, from, to]) => hasLiving(doc, replica, from, to))
  );
}

function hasLiving(doc: Y.Doc, replica: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(replica);
  if (!structs || from >= Y.getState(doc.store, replica)) return false;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= to) return false;
    if (!struct.deleted) return true;
  }
  return false;
}
