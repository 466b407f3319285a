import type * as Y from 'yjs';

/**
 * Yjs stops every event of a document for good when one listener throws outside an observer. This notices it within a
 * microtask, sets the document going again and says that changes were missed.
 */
export class EventWatch {
  #waiting = false;
  readonly #onTransaction = () => {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.check();
    });
  };

  constructor(
    private readonly doc: Y.Doc,
    private readonly onMissed: () => void,
  ) {
    doc.on('beforeTransaction', this.#onTransaction);
  }

  /** To be called only when no transaction can be running: from a microtask or a task, never from a listener. */
  check(): void {
    if (this.doc._transaction === null && this.doc._transactionCleanups.length === 0) return;
    this.doc._transaction = null;
    this.doc._transactionCleanups = [];
    this.onMissed();
  }

  stop(): void {
    this.doc.off('beforeTransaction', this.#onTransaction);
  }
}
