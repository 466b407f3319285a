import * as Y from 'yjs';
import type { Splice } from '../../../domain/splice';
import type { DeviceId } from '../../peer';
import type { IncomingEntry } from '../gate/incoming-log';
import { OperationsOf } from './operations-of';
import { planList } from './plan-list';

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

/** A key of a map with the value it gets; undefined: the key is taken away. */
export interface PlannedKey {
  readonly root: string;
  readonly key: string;
  readonly value: unknown;
}

/** What would be written to undo a device; nothing has been. */
export interface UndoPlan {
  readonly keys: readonly PlannedKey[];
  /** Splices of texts, in the order in which they must be made. */
  readonly texts: readonly { readonly root: string; readonly splice: Splice }[];
  /** Texts in which somebody else has written since: only the device's insertions are taken out. */
  readonly left: readonly string[];
}

const BIRTH_KEY = /^[a-z]{3}_[0-9A-Za-z-]{1,64}$/;

/**
 * Plans the undoing of everything one device wrote since a time, without its help: what stands there by its hand, or is
 * gone by it, is put back as it would read without the device. What others have written over it since stays. A record it
 * made is marked deleted.
 */
export function planUndo(doc: Y.Doc, order: UndoOrder): UndoPlan {
  const { device, log, now, since, snapshot } = order;
  const isTheirs = ({ origin, at }: IncomingEntry) => origin === device && at >= since;
  const theirs = new OperationsOf(log.filter(isTheirs).flatMap(({ updates }) => updates));
  const clean = new Y.Doc();
  try {
    Y.applyUpdate(clean, snapshot);
    for (const entry of log)
      if (!isTheirs(entry)) for (const update of entry.updates) Y.applyUpdate(clean, update);
    const roots = [...doc.share.keys()];
    const lists = roots.map((root) => ({ root, ...planList(doc, clean, root, theirs) }));
    return {
      keys: roots.flatMap((root) => planKeys(doc, clean, root, theirs, now)),
      texts: lists.flatMap(({ root, splices }) => splices.map((splice) => ({ root, splice }))),
      left: lists.flatMap(({ root, isShared }) => (isShared ? [root] : [])),
    };
  } finally {
    clean.destroy();
  }
}

function planKeys(doc: Y.Doc, clean: Y.Doc, root: string, theirs: OperationsOf, now: number): PlannedKey[] {
  const touched = [...(doc.share.get(root)?._map ?? [])].filter(
    ([, item]) => theirs.wrote(item.id) || (item.deleted && theirs.deleted(item.id)),
  );
  if (touched.length === 0) return [];
  const [present, before] = [doc.getMap(root), clean.getMap(root)];
  return touched.flatMap(([key]): PlannedKey[] => {
    const value = before.get(key);
    if (value !== undefined && !(value instanceof Y.AbstractType)) {
      const isSame = JSON.stringify(value) === JSON.stringify(present.get(key));
      return isSame ? [] : [{ root, key, value }];
    }
    if (BIRTH_KEY.test(key)) {
      const gone = `${key}.deletedAt`;
      return typeof present.get(gone) === 'number' ? [] : [{ root, key: gone, value: now }];
    }
    return present.has(key) ? [{ root, key, value: undefined }] : [];
  });
}
