import * as Y from 'yjs';

/** Merging costs more than its length: beyond this many the difference to what is on disk is taken from the document. */
const LONGEST_LIST = 32;
const NOTHING = new Uint8Array([0]);

/** What one transaction writes, and how far the document is on disk once it is complete. */
export interface Batch {
  readonly bytes: Uint8Array;
  readonly upTo: number;
  readonly vector: Uint8Array;
  /** Undefined when the bytes were taken from the document. */
  readonly list: readonly Uint8Array[] | undefined;
}

/**
 * The changes that are not on disk. They are counted, because a delete does not advance a state vector: two vectors that
 * are equal say nothing about deletes.
 */
export class UnsavedUpdates {
  #list: Uint8Array[] = [];
  #whole = false;
  #vector: Uint8Array = NOTHING;
  /** Number of changes made so far, and how many of them are on disk. */
  made = 0;
  saved = 0;

  constructor(private readonly doc: Y.Doc) {}

  get dirty(): boolean {
    return this.saved < this.made;
  }

  add(update: Uint8Array): void {
    this.made += 1;
    if (this.#whole) return;
    this.#list.push(update);
    if (this.#list.length > LONGEST_LIST) this.#takeWhole();
  }

  /** Changes were made that nobody told us of. */
  missed(): void {
    this.made += 1;
    this.#takeWhole();
  }

  /** What is on disk was brought into the document. Changes made meanwhile mix with it: then all is written again. */
  loaded(): void {
    if (this.dirty) this.lost();
    else this.#vector = Y.encodeStateVector(this.doc);
  }

  /** Nothing of the document is on disk any more. */
  lost(): void {
    this.#vector = NOTHING;
    this.missed();
  }

  take(): Batch {
    const list = this.#whole ? undefined : this.#list;
    const bytes = (list && merge(list)) ?? Y.encodeStateAsUpdate(this.doc, this.#vector);
    this.#list = [];
    this.#whole = false;
    return { bytes, upTo: this.made, vector: Y.encodeStateVector(this.doc), list };
  }

  settle(batch: Batch): void {
    this.saved = batch.upTo;
    this.#vector = batch.vector;
  }

  putBack(batch: Batch): void {
    if (!batch.list || this.#whole) return this.#takeWhole();
    this.#list = [...batch.list, ...this.#list];
    if (this.#list.length > LONGEST_LIST) this.#takeWhole();
  }

  #takeWhole(): void {
    this.#whole = true;
    this.#list = [];
  }
}

/** Undefined when Yjs cannot merge them: the document can still be asked. */
function merge(list: readonly Uint8Array[]): Uint8Array | undefined {
  const [first] = list;
  if (list.length === 1 && first) return first;
  try {
    return Y.mergeUpdates([...list]);
  } catch {
    return undefined;
  }
}
