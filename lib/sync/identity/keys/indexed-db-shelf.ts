import { copyOf } from '../bytes/bytes';
import type { InviteId } from '../roster/roster-entry';
import type { KeptSeed, KeyShelf } from './key-shelf';
import type { DeviceKeys } from './own-device';

const STORES = ['keys', 'entries', 'seeds'] as const;
type StoreName = (typeof STORES)[number];

/** A shelf in a database of its own. Rejects with a `DOMException` when the browser can not open it. */
export async function openIndexedDbShelf(
  factory: IDBFactory,
  name = 'worthwhile-identity',
): Promise<KeyShelf & { close(): void }> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys');
    request.result.createObjectStore('entries', { autoIncrement: true });
    request.result.createObjectStore('seeds', { keyPath: 'invite' });
  };
  return new IndexedDbShelf(await settled(request));
}

class IndexedDbShelf implements KeyShelf {
  constructor(private readonly database: IDBDatabase) {}

  async keys(): Promise<DeviceKeys | undefined> {
    const kept: unknown = await this.#read('keys', (store) => store.get('device'));
    return isKeys(kept) ? kept : undefined;
  }

  keepKeys(keys: DeviceKeys): Promise<void> {
    return this.#write(['keys'], ([store]) => store?.put(keys, 'device'));
  }

  async entries(): Promise<readonly Uint8Array[]> {
    const kept: unknown[] = await this.#read('entries', (store) => store.getAll());
    return kept.flatMap((entry) => (entry instanceof Uint8Array ? [copyOf(entry)] : []));
  }

  keepEntries(entries: readonly Uint8Array[]): Promise<void> {
    return this.#write(['entries'], ([store]) => {
      for (const entry of entries) store?.add(entry);
    });
  }

  async seeds(): Promise<readonly KeptSeed[]> {
    const kept: unknown[] = await this.#read('seeds', (store) => store.getAll());
    return kept.filter(isSeed);
  }

  keepSeed(seed: KeptSeed): Promise<void> {
    return this.#write(['seeds'], ([store]) => store?.put(seed));
  }

  dropSeed(invite: InviteId): Promise<void> {
    return this.#write(['seeds'], ([store]) => store?.delete(invite));
  }

  clear(): Promise<void> {
    return this.#write(STORES, (stores) => {
      for (const store of stores) store.clear();
    });
  }

  close(): void {
    this.database.close();
  }

  async #read<T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return settled(ask(this.database.transaction(name, 'readonly').objectStore(name)));
  }

  #write(names: readonly StoreName[], work: (stores: IDBObjectStore[]) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(names, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new Error('The identity was not kept: aborted'));
      work(names.map((name) => transaction.objectStore(name)));
    });
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The identity could not be read'));
  });
}

function isKeys(value: unknown): value is DeviceKeys {
  return typeof value === 'object' && value !== null && 'signing' in value && 'agreement' in value;
}

function isSeed(value: unknown): value is KeptSeed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'invite' in value &&
    typeof value.invite === 'string' &&
    'seed' in value &&
    value.seed instanceof Uint8Array
  );
}
