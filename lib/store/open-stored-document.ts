import type * as Y from 'yjs';
import { Connection } from './connection';
import { DurableDocument } from './durable-document';
import { EditRecorder } from './edit-recorder';
import type { FoundRows } from './find-rows';
import { Folding } from './folding';
import { KnownRows } from './known-rows';
import { type LoadedRows, loadDocument } from './load-document';
import { loadRows } from './load-rows';
import { Mirror } from './mirror';
import { mirrorName, mirrorPlace } from './mirror-place';
import type { OpenOptions } from './open-options';
import { isEmpty } from './same-state';
import { SaveLoop } from './save-loop';
import { SaveStatus } from './save-status';
import { SavedWaiters } from './saved-waiters';
import { timerSchedule } from './schedule';
import { type Step, stepSource } from './step';
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
  const { own, other } = factories(options);
  const connection = new Connection(() => own, name, schedule);
  const mirrorConnection = new Connection(other, mirrorName(name), schedule);
  const mirror = new Mirror({ doc, connection: mirrorConnection, schedule, report });
  const memory = new WipeMemory(name, options.marker, report);
  const remembered = memory.remembers();
  let found: FoundRows;
  try {
    const onTrouble = options.onOpenTrouble ?? (() => undefined);
    found = await loadRows(connection, mirror, { schedule, signal, onTrouble, remembered });
  } catch (error) {
    recorder.stop();
    connection.close();
    mirrorConnection.close();
    throw error;
  }

  const loaded = recorder.without(() => loadDocument(doc, found, new StoreOrigin(name)));
  const { applied, damaged, grown, thrown } = loaded;
  if (thrown !== undefined) report(thrown);
  const wiped = remembered && !grown && applied.length === 0 && damaged.length === 0;
  if (!isEmpty(doc)) memory.keep();
  if (hadContent || grown) unsaved.lost();
  else unsaved.loaded();

  const known = knownFrom(loaded);
  const status = new SaveStatus(report);
  const waiters = new SavedWaiters();
  const nextStep = stepSource();
  const folding = new Folding({ doc, connection, known, damaged }, mirror, schedule, report);
  const onSaved = () => {
    memory.keep();
    waiters.settle(unsaved.saved);
    folding.consider();
    mirror.consider();
  };
  const loop = new SaveLoop({
    ...{ connection, unsaved, known, recorder, status, schedule, mirror, nextStep, onSaved },
  });
  const stored = new DurableDocument({
    ...{
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
      mirror,
    },
  });
  recorder.onEdit = () => {
    if (status.state.kind === 'saved') status.set({ kind: 'saving' });
    loop.kick();
  };
  connection.onLost = () => loop.suspect();
  doc.on('destroy', () => void stored.close().catch(report));

  loop.step = found.step;
  mirror.documentStep = () => loop.step;
  if (found.mirror) mirror.begin(found.mirror, found.inStep);
  adopt(loaded, connection, loop, nextStep()).then(() => mirror.consider(), report);
  if (unsaved.dirty) recorder.onEdit();
  return stored;
}

function factories(options: OpenOptions): { own: IDBFactory; other: () => IDBFactory | Promise<IDBFactory> } {
  const own = options.indexedDB ?? globalThis.indexedDB;
  const given = options.mirror ?? options.indexedDB;
  return { own, other: () => given ?? mirrorPlace(own) };
}

/** Vouches for rows that have no seal or no step yet. */
async function adopt(
  { applied }: LoadedRows,
  connection: Connection,
  loop: SaveLoop,
  step: Step,
): Promise<void> {
  const foreign = applied.filter(({ seal }) => !seal);
  if (applied.length === 0 || (foreign.length === 0 && loop.step !== undefined)) return;
  const before = loop.step;
  await adoptRows(connection, foreign, step);
  if (loop.step === before) loop.step = step;
}

function knownFrom({ applied, base }: LoadedRows): KnownRows {
  const known = new KnownRows();
  for (const { key, bytes, seal, fromCopy } of applied) {
    if (!fromCopy) known.add({ key, bytes: bytes.length, seal });
  }
  known.base = base;
  return known;
}
