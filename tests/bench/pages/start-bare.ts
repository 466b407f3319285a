import * as Y from 'yjs';
import { DIGEST_KEY } from '../../../lib/store/row-seal';
import { CUSTOM, UPDATES } from '../../../lib/store/store-layout';

/** Reads the rows of some documents and applies them, and reads the digests of others: no check, no index, no view. */
export async function startBare(applied: readonly string[], digested: readonly string[]): Promise<number> {
  const before = performance.now();
  await Promise.all([...applied.map(applyRows), ...digested.map(readDigest)]);
  return performance.now() - before;
}

async function applyRows(name: string): Promise<Y.Doc> {
  const database = await answer(indexedDB.open(name));
  const rows = await answer(database.transaction([UPDATES]).objectStore(UPDATES).getAll());
  const doc = new Y.Doc();
  Y.transact(doc, () => {
    for (const row of rows) Y.applyUpdate(doc, row as Uint8Array);
  });
  database.close();
  return doc;
}

async function readDigest(name: string): Promise<unknown> {
  const database = await answer(indexedDB.open(name));
  const digest: unknown = await answer(database.transaction([CUSTOM]).objectStore(CUSTOM).get(DIGEST_KEY));
  database.close();
  if (digest === undefined) throw new Error(`${name} has no digest.`);
  return digest;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}
