import type * as Y from 'yjs';
import type { Connection } from './connection';
import { readDigest, writeDigest } from './digest';
import type { EditRecorder } from './edit-recorder';
import type { Folding } from './folding';
import type { KnownRows } from './known-rows';
import type { Mirror } from './mirror';
import { answer } from './run-transaction';
import { isWaiting } from './same-state';
import type { SaveLoop } from './save-loop';
import type { SaveStatus } from './save-status';
import type { SavedWaiters } from './saved-waiters';
import { StoreClosed } from './store-failure';
import type { DamagedRow, SaveState, StoredDocument } from './stored-document';
import type { UnsavedUpdates } from './unsaved-updates';

export interface DurableParts {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly damaged: readonly DamagedRow[];
  readonly wiped: boolean;
  readonly connection: Connection;
  readonly unsaved: UnsavedUpdates;
  readonly known: KnownRows;
  readonly recorder: EditRecorder;
  readonly status: SaveStatus;
  readonly waiters: SavedWaiters;
  readonly loop: SaveLoop;
  readonly folding: Folding;
  readonly mirror: Mirror;
}

/** A document with a durable copy: what `openStoredDocument` puts together, behind the port. */
export class DurableDocument implements StoredDocument {
  #closing: Promise<void> | undefined;

  constructor(private readonly parts: DurableParts) {}

  get name(): string {
    return this.parts.name;
  }

  get doc(): Y.Doc {
    return this.parts.doc;
  }

  get state(): SaveState {
    return this.parts.status.state;
  }

  get damaged(): readonly DamagedRow[] {
    return this.parts.damaged;
  }

  get wiped(): boolean {
    return this.parts.wiped;
  }

  get incomplete(): boolean {
    return isWaiting(this.parts.doc);
  }

  onState(listener: (state: SaveState) => void): () => void {
    return this.parts.status.subscribe(listener);
  }

  async committed(): Promise<void> {
    // Called inside a transaction, its `update` event is still to come: all of it has happened one microtask later.
    await Promise.resolve();
    if (this.#closing) throw new StoreClosed();
    const { recorder, unsaved, waiters } = this.parts;
    recorder.check();
    if (unsaved.dirty) await waiters.until(unsaved.made);
  }

  async compact(): Promise<void> {
    if (this.#closing) throw new StoreClosed();
    await this.parts.folding.fold();
  }

  readDigest(): Promise<Uint8Array | undefined> {
    return this.parts.connection.read(readDigest);
  }

  /** Leaves the digest out when the document was changed meanwhile: it would be one of other rows. */
  async writeDigest(bytes: Uint8Array): Promise<void> {
    const { unsaved, known, damaged, connection } = this.parts;
    const made = unsaved.made;
    await this.committed();
    if (unsaved.made !== made) return;
    const aside = new Set(damaged.map(({ key }) => key));
    await writeDigest(connection, bytes, (rows) => known.areAll(rows.filter((key) => !aside.has(key))));
  }

  readRow(key: number): Promise<unknown> {
    return this.parts.connection.read(({ updates }) => answer<unknown>(updates.get(key)));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { recorder, unsaved, waiters, loop, folding, mirror, connection } = this.parts;
    await Promise.resolve();
    recorder.check();
    recorder.stop();
    await folding.stop();
    await loop.finish();
    await mirror.close();
    connection.close();
    waiters.reject(new StoreClosed());
    if (unsaved.dirty)
      throw new StoreClosed('This document was closed before its last changes were on disk.');
  }
}
