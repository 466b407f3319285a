import * as Y from 'yjs';
import { ContentHash } from './content-hash';
import { contentMark } from './content-mark';
import type { SharedDocument } from './shared-documents';
import { type Vector, vectorOf } from './state-vector';
import { SyncOrigin } from './sync-origin';

/** What a document holds at one moment. */
export interface Held {
  readonly vector: Vector;
  readonly hash: string;
  readonly mark: string;
}

interface Watching {
  /** Changes made on this device, ready to be sent as they are. */
  ours(update: Uint8Array): void;
  /** Anything changed, by whomever. */
  any(): void;
  report(error: unknown): void;
}

/** A loaded document with what it holds kept at hand. */
export class LiveDocument {
  readonly #hash: ContentHash;
  #held: Held | undefined;
  readonly #onUpdate: (update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => void;

  constructor(
    readonly kind: string,
    readonly shared: SharedDocument,
    watching: Watching,
  ) {
    const { doc } = shared;
    this.#hash = new ContentHash(doc, watching.report);
    this.#onUpdate = (update, origin, _, transaction) => {
      // A listener that throws ends the document's events for good.
      try {
        this.#held = undefined;
        if (!(origin instanceof SyncOrigin) && isOursAlone(transaction)) watching.ours(update);
        watching.any();
      } catch (error) {
        watching.report(error);
      }
    };
    doc.on('update', this.#onUpdate);
  }

  get held(): Held {
    if (!this.#held) {
      const vector = vectorOf(this.shared.doc);
      const hash = this.#hash.value();
      this.#held = { vector, hash, mark: contentMark(vector, hash) };
    }
    return this.#held;
  }

  /** Everything that a replica at `vector` lacks, with all deletes. */
  missing(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.shared.doc, vector);
  }

  stop(): void {
    this.#hash.stop();
    this.shared.doc.off('update', this.#onUpdate);
  }
}

/** False for a backup that was read in: it brings operations of other replicas, which peers take only by asking. */
function isOursAlone({ doc, beforeState, afterState }: Y.Transaction): boolean {
  for (const [replica, clock] of afterState) {
    if (replica !== doc.clientID && clock !== (beforeState.get(replica) ?? 0)) return false;
  }
  return true;
}
