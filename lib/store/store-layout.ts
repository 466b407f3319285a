/** The object stores of y-indexeddb 9: any y-indexeddb can open our databases, and we open its. */
export const UPDATES = 'updates';
export const CUSTOM = 'custom';

/** Creates what is missing; runs inside a version change. */
export function createStores(database: IDBDatabase): void {
  const names = database.objectStoreNames;
  if (!names.contains(UPDATES)) database.createObjectStore(UPDATES, { autoIncrement: true });
  if (!names.contains(CUSTOM)) database.createObjectStore(CUSTOM);
}

export function hasStores(database: IDBDatabase): boolean {
  return database.objectStoreNames.contains(UPDATES) && database.objectStoreNames.contains(CUSTOM);
}
