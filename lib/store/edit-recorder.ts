import type * as Y from 'yjs';
import { EventWatch } from './event-watch';
import type { UnsavedUpdates } from './unsaved-updates';

/** Hears of every change of a document and keeps it until it is on disk. Throws nothing into Yjs. */
export class EditRecorder {
  /** Called after each change. */
  onEdit: () => void = () => undefined;
  readonly #watch: EventWatch;
  readonly #onUpdate = (update: Uint8Array) => this.#record(() => this.unsaved.add(update));

  constructor(
    private readonly doc: Y.Doc,
    private readonly unsaved: UnsavedUpdates,
    private readonly report: (error: unknown) => void,
  ) {
    this.#watch = new EventWatch(doc, () => this.#record(() => this.unsaved.missed()));
    doc.on('update', this.#onUpdate);
  }

  /** Looks for changes nobody told of. To be called only when no transaction can be running. */
  check(): void {
    this.#watch.check();
  }

  /** Runs `task` unheard. Without a listener Yjs does not encode what a load brings in, which would cost a tenth of it. */
  without<T>(task: () => T): T {
    this.doc.off('update', this.#onUpdate);
    try {
      return task();
    } finally {
      this.doc.on('update', this.#onUpdate);
    }
  }

  stop(): void {
    this.doc.off('update', this.#onUpdate);
    this.#watch.stop();
  }

  #record(note: () => void): void {
    try {
      note();
      this.onEdit();
    } catch (error) {
      this.report(error);
    }
  }
}
