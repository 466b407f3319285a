import * as Y from 'yjs';

/** Whole documents of the last days, kept beside the documents. */
export interface SnapshotStore {
  /** Times (epoch ms) of the snapshots of a document, oldest first. */
  list(kind: string): Promise<readonly number[]>;
  read(kind: string, at: number): Promise<Uint8Array | undefined>;
  write(kind: string, at: number, bytes: Uint8Array): Promise<void>;
  remove(kind: string, at: number): Promise<void>;
}

const DAY_MS = 86_400_000;
export const KEPT_DAYS = 30;

/**
 * Takes a snapshot when the newest is a day old, and lets go of those older than 30 days, but never of the last one.
 * To be called at start and now and then. Returns whether one was taken; throws when it was not stored as it is.
 */
export async function keepSnapshots(
  kind: string,
  doc: Y.Doc,
  store: SnapshotStore,
  now: number,
): Promise<boolean> {
  const times = await store.list(kind);
  const newest = times.at(-1);
  const due = newest === undefined || now - newest >= DAY_MS;
  if (due) {
    const bytes = Y.encodeStateAsUpdate(doc);
    await store.write(kind, now, bytes);
    const back = await store.read(kind, now);
    const same = back?.length === bytes.length && back.every((byte, at) => byte === bytes[at]);
    if (!same) throw new Error(`The snapshot of ${kind} is not what was written.`);
  }
  const last = due ? now : newest;
  for (const at of times) if (at !== last && now - at > KEPT_DAYS * DAY_MS) await store.remove(kind, at);
  return due;
}

/** The newest snapshot taken at `time` or before; undefined when none goes back that far. */
export async function snapshotBefore(
  kind: string,
  time: number,
  store: SnapshotStore,
): Promise<{ readonly at: number; readonly bytes: Uint8Array } | undefined> {
  const at = (await store.list(kind)).findLast((taken) => taken <= time);
  const bytes = at === undefined ? undefined : await store.read(kind, at);
  return at === undefined || !bytes ? undefined : { at, bytes };
}
