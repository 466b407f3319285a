/** Looks into a database, and changes it, behind the back of the store. */
export class RawDatabase {
  private constructor(private readonly database: IDBDatabase) {}

  static open(factory: IDBFactory, name = 'doc'): Promise<RawDatabase> {
    return new Promise((resolve, reject) => {
      const request = factory.open(name);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('updates', { autoIncrement: true });
        request.result.createObjectStore('custom');
      };
      request.onsuccess = () => resolve(new RawDatabase(request.result));
      request.onerror = () => reject(request.error);
    });
  }

  /** Runs `task` on a database that is open for as long as it takes. */
  static async use<T>(factory: IDBFactory, task: (raw: RawDatabase) => Promise<T>, name = 'doc'): Promise<T> {
    const raw = await RawDatabase.open(factory, name);
    try {
      return await task(raw);
    } finally {
      raw.database.close();
    }
  }

  keys(store = 'updates'): Promise<IDBValidKey[]> {
    return this.#ask(store, 'readonly', (objects) => objects.getAllKeys());
  }

  get(key: IDBValidKey, store = 'updates'): Promise<unknown> {
    return this.#ask(store, 'readonly', (objects) => objects.get(key));
  }

  put(key: IDBValidKey, value: unknown, store = 'updates'): Promise<unknown> {
    return this.#ask(store, 'readwrite', (objects) => objects.put(value, key));
  }

  add(value: unknown): Promise<unknown> {
    return this.#ask('updates', 'readwrite', (objects) => objects.add(value));
  }

  delete(key: IDBValidKey, store = 'updates'): Promise<unknown> {
    return this.#ask(store, 'readwrite', (objects) => objects.delete(key));
  }

  #ask<T>(
    store: string,
    mode: IDBTransactionMode,
    ask: (objects: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}
