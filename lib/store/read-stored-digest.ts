import { asOpenFailure } from './describe-failure';
import { readDigest } from './digest';
import { runTransaction } from './run-transaction';
import { timerSchedule } from './schedule';
import { hasStores } from './store-layout';

const LIMIT = 5_000;

/**
 * The digest of a document that is not loaded: no row is read. Undefined when there is none for exactly the rows now
 * stored, or no such document (which is not created by asking).
 */
export async function readStoredDigest(
  name: string,
  options: { readonly indexedDB?: IDBFactory } = {},
): Promise<Uint8Array | undefined> {
  const database = await openPresent(options.indexedDB ?? globalThis.indexedDB, name);
  if (!database) return undefined;
  try {
    if (!hasStores(database)) return undefined;
    return await runTransaction(
      database,
      { mode: 'readonly', schedule: timerSchedule, limit: LIMIT },
      readDigest,
    );
  } finally {
    database.close();
  }
}

function openPresent(factory: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () =>
      request.error?.name === 'AbortError' ? resolve(undefined) : reject(asOpenFailure(request.error));
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}
