import type * as Y from 'yjs';

/** What a person may believe about their last edit. `saved` only after a strict IndexedDB transaction completed. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly reason: NotSavedReason; readonly message: string };

export type NotSavedReason = 'disk-full' | 'blocked' | 'database-closed' | 'unknown';

/** A row of the database that could not be applied. It stays where it is, is counted and can be exported. */
export interface DamagedRow {
  readonly key: number;
  readonly bytes: number;
  readonly message: string;
}

/** A `Y.Doc` with a durable copy. The port between the engine and the disk. */
export interface StoredDocument {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly state: SaveState;
  readonly damaged: readonly DamagedRow[];
  /** True when a marker says this document once held data but the database was empty on open: it was wiped. */
  readonly wiped: boolean;
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
  close(): Promise<void>;
}
