import type * as Y from 'yjs';

/** A document with its durable copy: the part of the store's `StoredDocument` that replicas need. */
export interface SharedDocument {
  readonly doc: Y.Doc;
  /** Resolves when every change made to `doc` before this call is on disk; rejects once it is closed. */
  committed(): Promise<void>;
}

/** The documents of one workspace, by kind: `book`, `ledger-2026`, `private`. Which of them are shared is our rule. */
export interface SharedDocuments {
  /** Those that are loaded now. */
  loaded(): ReadonlyMap<string, SharedDocument>;
  /** Kinds that are on disk, loaded or not. */
  stored(): Promise<readonly string[]>;
  /** Loads one (an empty one if there is none); answers with the same one when it is loaded. */
  load(kind: string): Promise<SharedDocument>;
  /** Called after a document was loaded. Returns the unsubscribe function. */
  onLoaded(listener: (kind: string) => void): () => void;
  /**
   * `contentMark` of a document that is not loaded, as it was kept beside exactly the rows now stored; undefined when
   * that is not known: then it is loaded if a peer has one too.
   */
  markOf(kind: string): Promise<string | undefined>;
}
