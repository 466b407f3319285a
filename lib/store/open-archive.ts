import type { Archive } from './archive';

const STORE = 'values';

/** An archive in a database of its own. Rejects with a `DOMException` when the browser can not open it. */
export async function openArchive(
  factory: IDBFactory,
  name = 'worthwhile-archive',
): Promise<Archive & { close(): void }> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await settled(request);
  const read = <T>(ask: (store: IDBObjectStore) => IDBRequest<T>) =>
    settled(ask(database.transaction(STORE, 'readonly').objectStore(STORE)));
  const write = (work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The archive was not written.'));
      work(transaction.objectStore(STORE));
    });
  return {
    put: (key, value) => write((store) => store.put(value, key)),
    get: (key) => read<unknown>((store) => store.get(key)),
    keys: async (prefix) => {
      const keys = await read((store) => store.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
      return keys.filter((key) => typeof key === 'string');
    },
    remove: (keys) =>
      write((store) => {
        for (const key of keys) store.delete(key);
      }),
    close: () => database.close(),
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The archive could not be read.'));
  });
}
