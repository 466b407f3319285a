import type { EngineStore } from '../../lib/engine/ports';
import { smallMemory } from '../../lib/platform/small-memory';
import { deleteStoredDocument } from '../../lib/store/delete-stored-document';
import { listStoredDocuments } from '../../lib/store/list-stored-documents';
import { openStoredDocument } from '../../lib/store/open-stored-document';
import { readStoredDigest } from '../../lib/store/read-stored-digest';
import type { NotSaved } from '../../lib/store/stored-document';
import type { WipeMarker } from '../../lib/store/wipe-marker';

const marker: WipeMarker = {
  read: (name) => smallMemory.get(`stored:${name}`) !== undefined,
  write: (name) => smallMemory.set(`stored:${name}`, 'yes'),
  clear: (name) => smallMemory.remove(`stored:${name}`),
};

/**
 * The store under the engine, in the IndexedDB of this profile. `onOpenTrouble` is told of each document that does not
 * open, for as long as no engine runs that could show it.
 */
export function durableStore(
  report: (error: unknown) => void,
  onOpenTrouble: (trouble: NotSaved) => void = () => undefined,
): EngineStore {
  return {
    open: (name, doc, onTrouble) =>
      openStoredDocument(name, doc, {
        marker,
        report,
        onOpenTrouble: (trouble) => {
          onOpenTrouble(trouble);
          onTrouble?.(trouble);
        },
      }),
    list: (prefix) => listStoredDocuments(prefix),
    digest: (name) => readStoredDigest(name),
    remove: (name) => deleteStoredDocument(name, { marker }),
  };
}
