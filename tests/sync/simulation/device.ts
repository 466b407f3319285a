import type * as Y from 'yjs';
import type { EntryId } from '../../../lib/domain/ids';
import type { SharedDocuments } from '../../../lib/sync/replicate/shared-documents';
import type { ModelEntry } from './time-model';

/** A version of the extension on one device of a simulated team. */
export interface SimulatedVersion {
  readonly documents: SharedDocuments;
  /** One action of its person, on disk when it resolves. */
  act(): Promise<void>;
  /** Every entry it can read, as it reads it. */
  readEntries(): Promise<Map<EntryId, ModelEntry>>;
  /** A team document, loaded if it must be. */
  doc(kind: string): Promise<Y.Doc>;
  /** Ends it; `crashed` without saying goodbye. */
  close(): Promise<void>;
}

/** What everybody wrote that must be found in the end, whoever reads it. */
export interface Ledger {
  /** Fields of a newer version: document, map, key and JSON of the value. */
  readonly foreign: Map<string, string>;
  /** Texts that must never leave the device whose name they carry. */
  readonly secrets: Set<string>;
  readonly noteIds: Set<string>;
  readonly addresses: Set<string>;
}
