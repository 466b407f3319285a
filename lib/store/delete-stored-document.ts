import { asOpenFailure } from './describe-failure';
import type { WipeMarker } from './wipe-marker';

export interface DeleteOptions {
  readonly indexedDB?: IDBFactory;
  /** Told to forget the document, so that a new one of this name does not count as wiped. */
  readonly marker?: WipeMarker;
}

/**
 * Deletes all that is stored under `name`; waits for other contexts to let go of it. Close the document first: an open one
 * takes the deletion for an accident and writes itself again.
 */
export function deleteStoredDocument(name: string, options: DeleteOptions = {}): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const request = (options.indexedDB ?? globalThis.indexedDB).deleteDatabase(name);
    request.onerror = () => reject(asOpenFailure(request.error));
    request.onsuccess = () => {
      options.marker?.clear?.(name);
      resolve();
    };
  });
}
