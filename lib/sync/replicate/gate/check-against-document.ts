import * as Y from 'yjs';
import type { Inspection } from './inspection';

/** `waiting`: it builds on operations that are not here yet. */
export type Fit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The id of a record, as a key of its own: what was born is never deleted, only marked. */
const BIRTH_KEY = /^[a-z]{3}_[0-9A-Za-z-]{1,64}$/;

/** Fields that one message may take back to what they were born with: an undo of a large edit, not of a year's work. */
const MOST_CLEARED = 500;

/** Whether inspected updates may be applied to this document now. Reads it only. */
export function checkAgainstDocument(
  doc: Y.Doc,
  { spans, needs, deletes }: Inspection,
  updates: readonly Uint8Array[],
): Fit {
  const reached = new Map<number, number>();
  const clockOf = (replica: number) => reached.get(replica) ?? Y.getState(doc.store, replica);
  for (const [replica, from, to] of spans) {
    const present = clockOf(replica);
    if (replica === doc.clientID && to > present) {
      return { kind: 'refused', reason: 'it speaks in the name of this device' };
    }
    if (from > present) return { kind: 'waiting' };
    reached.set(replica, Math.max(present, to));
  }
  if (needs.some(([replica, clock]) => clock >= clockOf(replica))) return { kind: 'waiting' };
  if (deletes.some(([replica, , to]) => to > clockOf(replica))) return { kind: 'waiting' };
  const shown = [...deletedKeys(doc, deletes)];
  if (shown.length === 0) return { kind: 'fits' };
  const rewritten = originsIn(updates);
  const gone = shown.filter(({ lastId }) => !rewritten.has(`${lastId.client} ${lastId.clock}`));
  const births = gone.filter(({ parentSub }) => BIRTH_KEY.test(parentSub ?? '')).length;
  if (births > 0) return { kind: 'refused', reason: `it wipes ${births} records` };
  if (gone.length > MOST_CLEARED) return { kind: 'refused', reason: `it clears ${gone.length} fields` };
  return { kind: 'fits' };
}

/** Values that can be seen at a key now and that the deletes would take away. */
function* deletedKeys(doc: Y.Doc, deletes: Inspection['deletes']): Generator<Y.Item> {
  for (const [replica, from, to] of deletes) {
    const structs = doc.store.clients.get(replica);
    const end = Math.min(to, Y.getState(doc.store, replica));
    if (!structs || from >= end) continue;
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) break;
      if (struct instanceof Y.Item && !struct.deleted && struct.parentSub !== null) yield struct;
    }
  }
}

/** Items that something in the updates was written over. The updates were inspected, so decoding them is safe. */
function originsIn(updates: readonly Uint8Array[]): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Item && struct.origin) {
        origins.add(`${struct.origin.client} ${struct.origin.clock}`);
      }
    }
  }
  return origins;
}
