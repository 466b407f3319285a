import * as Y from 'yjs';
import type { DeviceId } from '../../peer';
import type { IncomingEntry } from '../gate/incoming-log';
import { OperationsOf } from './operations-of';
import { undoList } from './undo-list';

export interface UndoOrder {
  readonly device: DeviceId;
  /** Epoch ms by our clock: what the device sent from then on is undone. */
  readonly since: number;
  /** The whole document (V1) as it was at `since` or before. */
  readonly snapshot: Uint8Array;
  /** Everything that came after the snapshot, in its order, with our own edits (`origin`: this device). */
  readonly log: readonly IncomingEntry[];
  /** Epoch ms, for records that are marked deleted. */
  readonly now: number;
}

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

const BIRTH_KEY = /^[a-z]{3}_[0-9A-Za-z-]{1,64}$/;

/**
 * Undoes everything one device wrote since a time, without its help: what stands there by its hand, or is gone by it,
 * is put back as it would read without the device. What others have written over it since stays. A record it made is
 * marked deleted. The undoing is an ordinary edit that syncs to all.
 */
export function undoDevice(doc: Y.Doc, order: UndoOrder): Undone {
  const { device, log, now, since, snapshot } = order;
  const isTheirs = ({ origin, at }: IncomingEntry) => origin === device && at >= since;
  const theirs = new OperationsOf(log.filter(isTheirs).flatMap(({ updates }) => updates));
  const clean = new Y.Doc();
  const left: string[] = [];
  let restored = 0;
  try {
    Y.applyUpdate(clean, snapshot);
    for (const entry of log)
      if (!isTheirs(entry)) for (const update of entry.updates) Y.applyUpdate(clean, update);
    doc.transact(() => {
      for (const name of [...doc.share.keys()]) {
        restored += undoKeys(doc, clean, name, theirs, now);
        const list = undoList(doc, clean, name, theirs);
        if (list === 'restored') restored += 1;
        if (list === 'left') left.push(name);
      }
    }, new UndoOrigin(device));
  } finally {
    clean.destroy();
  }
  return { restored, left };
}

function undoKeys(doc: Y.Doc, clean: Y.Doc, name: string, theirs: OperationsOf, now: number): number {
  const touched = [...(doc.share.get(name)?._map ?? [])].filter(
    ([, item]) => theirs.wrote(item.id) || (item.deleted && theirs.deleted(item.id)),
  );
  if (touched.length === 0) return 0;
  const [map, before] = [doc.getMap(name), clean.getMap(name)];
  for (const [key] of touched) {
    const value = before.get(key);
    if (value !== undefined && !(value instanceof Y.AbstractType)) map.set(key, value);
    else if (BIRTH_KEY.test(key)) map.set(`${key}.deletedAt`, now);
    else map.delete(key);
  }
  return touched.length;
}
