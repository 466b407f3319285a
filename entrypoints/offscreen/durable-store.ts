import type { EngineStore } from '../../lib/engine/ports';
import { smallMemory } from '../../lib/platform/small-memory';
import { deleteStoredDocument } from '../../lib/store/delete-stored-document';
import { listStoredDocuments } from '../../lib/store/list-stored-documents';
import { openStoredDocument } from '../../lib/store/open-stored-document';
import { readStoredDigest } from '../../lib/store/read-stored-digest';
import type { WipeMarker } from '../../lib/store/wipe-marker';

const marker: WipeMarker = {
  read: (name) => smallMemory.get(`stored:${name}`) !== undefined,
  write: (name) => smallMemory.set(`stored:${name}`, 'yes'),
  clear: (name) => smallMemory.remove(`stored:${name}`),
};

/** The store under the engine, in the IndexedDB of this profile. */
export function durableStore(report: (error: unknown) => void): EngineStore {
  return {
    open: (name, doc) => openStoredDocument(name, doc, { marker, report }),
    list: (prefix) => listStoredDocuments(prefix),
    digest: (name) => readStoredDigest(name),
    remove: (name) => deleteStoredDocument(name, { marker }),
  };
}
