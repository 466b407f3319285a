import type * as Y from 'yjs';

/** What a person may believe about their last edit. `saved` only after a strict IndexedDB transaction completed. */
export type SaveState = { readonly kind: 'saved' } | { readonly kind: 'saving' } | NotSaved;

export interface NotSaved {
  readonly kind: 'not-saved';
  readonly reason: NotSavedReason;
  readonly message: string;
}

/** `cannot-open`: damaged, locked by another process or switched off. `no-answer`: the disk has said nothing for a while. */
export type NotSavedReason =
  | 'disk-full'
  | 'blocked'
  | 'database-closed'
  | 'cannot-open'
  | 'no-answer'
  | 'unknown';

/** A row of the database that is not what was written. It stays where it is, is counted and can be exported. */
export interface DamagedRow {
  readonly key: number;
  readonly bytes: number;
  readonly message: string;
  /** True when a second copy was good, so that nothing is missing from the document. */
  readonly recovered: boolean;
}

/** A `Y.Doc` with a durable copy. The port between the engine and the disk. */
export interface StoredDocument {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly state: SaveState;
  readonly damaged: readonly DamagedRow[];
  /** True when a marker says this document once held data but the database was empty on open: it was wiped. */
  readonly wiped: boolean;
  /** True while stored changes wait for others that are missing (a damaged row, a sync under way). They are kept. */
  readonly incomplete: boolean;
  /** Calls `listener` with each new state (not with the present one). Returns the unsubscribe function. */
  onState(listener: (state: SaveState) => void): () => void;
  /**
   * Resolves when every change made to `doc` before this call is on disk (`oncomplete` of a strict transaction).
   * Does not reject while a retry is possible: watch `onState` for "not saved". Rejects only after `close`.
   */
  committed(): Promise<void>;
  /** Folds the rows into one snapshot: written, read back and compared before an old row goes. */
  compact(): Promise<void>;
  /** A derived blob kept beside the document; returned only if it was written for exactly the rows now stored. */
  readDigest(): Promise<Uint8Array | undefined>;
  writeDigest(bytes: Uint8Array): Promise<void>;
  /** What the database holds under `key` of `updates`, as it is: the way to export a damaged row. */
  readRow(key: number): Promise<unknown>;
  /** Writes what is not yet on disk, then lets go. Rejects with `StoreClosed` if that did not succeed. */
  close(): Promise<void>;
}
