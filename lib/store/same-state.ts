import * as Y from 'yjs';

/** What a document held at one moment, cheap to take: its state vector and its deletes. */
export type Mark = Y.Snapshot;

export function markOf(doc: Y.Doc): Mark {
  return Y.snapshot(doc);
}

/** True when the document holds exactly what it held then. */
export function isAt(mark: Mark, doc: Y.Doc): boolean {
  return Y.equalSnapshots(mark, Y.snapshot(doc));
}

/** True when `bytes` alone bring a new document exactly to `mark`, with nothing left waiting. Costs a full load. */
export function bringsTo(mark: Mark, bytes: Uint8Array): boolean {
  const scratch = new Y.Doc();
  try {
    Y.applyUpdate(scratch, bytes);
    return !isWaiting(scratch) && isAt(mark, scratch);
  } catch {
    return false;
  } finally {
    scratch.destroy();
  }
}

/** True while the document holds changes that cannot be shown because others, which they build on, are missing. */
export function isWaiting(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

export function isEmpty(doc: Y.Doc): boolean {
  return doc.store.clients.size === 0;
}
