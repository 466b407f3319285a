import type * as Y from 'yjs';
import type { DeviceId } from '../../peer';
import { planUndo, type UndoOrder } from './plan-undo';

export interface Undone {
  /** Values and texts that were put back. */
  readonly restored: number;
  /** Where somebody else has written into the same text or list since: only the device's insertions were taken out. */
  readonly left: readonly string[];
}

/** The origin of the transaction that undoes a device: an edit of our own to everybody else. */
export class UndoOrigin {
  constructor(readonly device: DeviceId) {}
}

/** Carries out what `planUndo` says, in one transaction. The undoing is an ordinary edit that syncs to all. */
export function undoDevice(doc: Y.Doc, order: UndoOrder): Undone {
  const { keys, texts, left } = planUndo(doc, order);
  doc.transact(() => {
    for (const { root, key, value } of keys) {
      if (value === undefined) doc.getMap(root).delete(key);
      else doc.getMap(root).set(key, value);
    }
    for (const { root, splice } of texts) {
      const text = doc.getText(root);
      if (splice.remove > 0) text.delete(splice.at, splice.remove);
      if (splice.insert !== '') text.insert(splice.at, splice.insert);
    }
  }, new UndoOrigin(order.device));
  return { restored: keys.length + new Set(texts.map(({ root }) => root)).size, left };
}
