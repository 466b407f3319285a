import { asOpenFailure } from './describe-failure';
import type { PlaceOptions } from './list-stored-documents';
import { mirrorName, mirrorPlace } from './mirror-place';
import type { WipeMarker } from './wipe-marker';

export interface DeleteOptions extends PlaceOptions {
  /** Told to forget the document, so that a new one of this name does not count as wiped. */
  readonly marker?: WipeMarker;
}

/**
 * Deletes all that is stored under `name`, the mirror first; waits for other contexts to let go of it. Close the document
 * before: an open one takes the deletion for an accident and writes itself again.
 */
export async function deleteStoredDocument(name: string, options: DeleteOptions = {}): Promise<void> {
  const own = options.indexedDB ?? globalThis.indexedDB;
  const other = options.mirror ?? options.indexedDB ?? (await mirrorPlace(own));
  await deleteDatabase(other, mirrorName(name));
  await deleteDatabase(own, name);
  options.marker?.clear?.(name);
}

function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onerror = () => reject(asOpenFailure(request.error));
    request.onsuccess = () => resolve();
  });
}
