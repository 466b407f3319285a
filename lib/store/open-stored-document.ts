import type * as Y from 'yjs';
import type { CheckedRows } from './check-rows';
import { Connection } from './connection';
import { DurableDocument } from './durable-document';
import { EditRecorder } from './edit-recorder';
import { Folding } from './folding';
import { KnownRows } from './known-rows';
import { type LoadedRows, loadDocument } from './load-document';
import { loadRows } from './load-rows';
import type { OpenOptions } from './open-options';
import { isEmpty } from './same-state';
import { SaveLoop } from './save-loop';
import { SaveStatus } from './save-status';
import { SavedWaiters } from './saved-waiters';
import { timerSchedule } from './schedule';
import { StoreOrigin } from './store-origin';
import type { StoredDocument } from './stored-document';
import { UnsavedUpdates } from './unsaved-updates';
import { WipeMemory } from './wipe-memory';
import { adoptRows } from './write-row';

/**
 * Loads what is stored under `name` into `doc` and keeps every later change of it on disk. Resolves when the document is
 * loaded; damaged rows do not stop it. While the database cannot be opened it goes on trying (see `OpenOptions`).
 * Adds no row by itself.
 */
export async function openStoredDocument(
  name: string,
  doc: Y.Doc,
  options: OpenOptions,
): Promise<StoredDocument> {
  const { schedule = timerSchedule, report = console.error, signal } = options;
  const hadContent = !isEmpty(doc);
  const unsaved = new UnsavedUpdates(doc);
  const recorder = new EditRecorder(doc, unsaved, report);
  const connection = new Connection(options.indexedDB ?? globalThis.indexedDB, name, schedule);
  let checked: CheckedRows;
  try {
    const onTrouble = options.onOpenTrouble ?? (() => undefined);
    checked = await loadRows(connection, { schedule, signal, onTrouble });
  } catch (error) {
    recorder.stop();
    connection.close();
    throw error;
  }

  const { applied, damaged, thrown } = recorder.without(() =>
    loadDocument(doc, checked, new StoreOrigin(name)),
  );
  if (thrown !== undefined) report(thrown);
  const memory = new WipeMemory(name, options.marker, report);
  const found = applied.length > 0 || damaged.length > 0;
  const wiped = memory.remembers() && !found;
  if (found && !isEmpty(doc)) memory.keep();
  if (hadContent) unsaved.lost();
  else unsaved.loaded();

  const known = knownFrom(applied);
  const status = new SaveStatus(report);
  const waiters = new SavedWaiters();
  const folding = new Folding({ doc, connection, known, damaged }, schedule, report);
  const onSaved = () => {
    memory.keep();
    waiters.settle(unsaved.saved);
    folding.consider();
  };
  const loop = new SaveLoop({ connection, unsaved, known, recorder, status, schedule, onSaved });
  const parts = {
    name,
    doc,
    damaged,
    wiped,
    connection,
    unsaved,
    known,
    recorder,
    status,
    waiters,
    loop,
    folding,
  };
  const stored = new DurableDocument(parts);
  recorder.onEdit = () => {
    if (status.state.kind === 'saved') status.set({ kind: 'saving' });
    loop.kick();
  };
  connection.onLost = () => loop.suspect();
  doc.on('destroy', () => void stored.close().catch(report));
  if (unsaved.dirty) recorder.onEdit();
  const foreign = applied.filter(({ seal }) => !seal);
  if (foreign.length > 0) adoptRows(connection, foreign).catch(report);
  return stored;
}

function knownFrom(applied: LoadedRows['applied']): KnownRows {
  const known = new KnownRows();
  for (const { key, bytes, seal, fromCopy } of applied) {
    if (!fromCopy) known.add({ key, bytes: bytes.length, seal });
  }
  known.measure();
  return known;
}
