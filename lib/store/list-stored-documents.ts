import { documentName, mirrorPlace } from './mirror-place';

export interface PlaceOptions {
  /** The browser's by default. */
  readonly indexedDB?: IDBFactory;
  readonly mirror?: IDBFactory;
}

/** The names of the documents that start with `prefix`, in order; also of those that only the mirror still has. */
export async function listStoredDocuments(
  prefix: string,
  options: PlaceOptions = {},
): Promise<readonly string[]> {
  const own = options.indexedDB ?? globalThis.indexedDB;
  const other = options.mirror ?? options.indexedDB ?? (await mirrorPlace(own));
  const databases = [...(await own.databases()), ...(await other.databases())];
  const names = databases.flatMap(({ name }) => (name === undefined ? [] : [documentName(name)]));
  return [...new Set(names)].filter((name) => name.startsWith(prefix)).sort();
}
