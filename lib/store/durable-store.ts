import type * as Y from 'yjs';
import { deleteStoredDocument } from './delete-stored-document';
import { listStoredDocuments } from './list-stored-documents';
import type { OpenOptions } from './open-options';
import { openStoredDocument } from './open-stored-document';
import { readStoredDigest } from './read-stored-digest';
import type { StoredDocument } from './stored-document';
import type { WipeMarker } from './wipe-marker';

/** Everything one may do with stored documents. */
export interface DurableStore {
  open(name: string, doc: Y.Doc): Promise<StoredDocument>;
  list(prefix: string): Promise<readonly string[]>;
  digest(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
}

/** The store of this browser, with one marker for all its documents. */
export function durableStore(marker: WipeMarker, options: Omit<OpenOptions, 'marker'> = {}): DurableStore {
  return {
    open: (name, doc) => openStoredDocument(name, doc, { ...options, marker }),
    list: (prefix) => listStoredDocuments(prefix, options),
    digest: (name) => readStoredDigest(name, options),
    remove: (name) => deleteStoredDocument(name, { ...options, marker }),
  };
}
