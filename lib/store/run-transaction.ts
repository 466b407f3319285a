import { failureOf } from './describe-failure';
import type { Schedule } from './schedule';
import { CUSTOM, UPDATES } from './store-layout';

export interface Stores {
  readonly updates: IDBObjectStore;
  readonly custom: IDBObjectStore;
}

export interface TransactionOptions {
  readonly mode: IDBTransactionMode;
  readonly schedule: Schedule;
  /** ms after which a transaction that says nothing is given up. */
  readonly limit: number;
}

/**
 * Runs `work` in one transaction over both stores. Resolves only when `work` has finished *and* the transaction is complete;
 * a write is asked for with strict durability. Whatever else happens (throw, error, abort, silence) rejects, and
 * nothing of the transaction is kept as far as the browser can still prevent it.
 */
export function runTransaction<T>(
  database: IDBDatabase,
  { mode, schedule, limit }: TransactionOptions,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const transaction =
      mode === 'readonly'
        ? database.transaction([UPDATES, CUSTOM], mode)
        : database.transaction([UPDATES, CUSTOM], mode, { durability: 'strict' });
    const finish = (settle: () => void) => {
      cancel();
      settle();
    };
    const fail = (error: unknown) => {
      const cause = transaction.error ?? error;
      abort(transaction);
      finish(() => reject(cause));
    };
    const cancel = schedule(() => fail(failureOf('no-answer')), limit);
    let done: { readonly result: T } | undefined;
    transaction.oncomplete = () =>
      finish(() =>
        done ? resolve(done.result) : reject(failureOf('unknown', 'complete before it was done')),
      );
    transaction.onabort = () => finish(() => reject(transaction.error ?? failureOf('unknown', 'aborted')));
    begin(transaction, work).then((result) => {
      done = { result };
    }, fail);
  });
}

/** The result of one request, or its error. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  const promise = new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? failureOf('unknown', 'request failed'));
  });
  // If a later request of the same work throws, nobody waits for this one any more, and its error is not news.
  promise.catch(() => undefined);
  return promise;
}

async function begin<T>(transaction: IDBTransaction, work: (stores: Stores) => Promise<T>): Promise<T> {
  return work({ updates: transaction.objectStore(UPDATES), custom: transaction.objectStore(CUSTOM) });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It is over already, which is what was wanted; anything else is a bug of ours.
    if (!(error instanceof DOMException)) throw error;
  }
}
