import { asOpenFailure, failureOf } from './describe-failure';
import type { Schedule } from './schedule';
import { createStores, hasStores } from './store-layout';

/** A request to open that has not been answered after this many ms is given up and made again. */
export const OPEN_LIMIT = 10_000;

/** Opens the database of a document and creates what is missing in it. Rejects with a `StoreFailure`. */
export async function openDatabase(
  factory: IDBFactory,
  name: string,
  schedule: Schedule,
): Promise<IDBDatabase> {
  const database = await requestDatabase(factory, name, schedule);
  if (hasStores(database)) return database;
  const next = database.version + 1;
  database.close();
  return requestDatabase(factory, name, schedule, next);
}

function requestDatabase(
  factory: IDBFactory,
  name: string,
  schedule: Schedule,
  version?: number,
): Promise<IDBDatabase> {
  return new Promise<IDBDatabase>((resolve, reject) => {
    let givenUp = false;
    const giveUp = (failure: Error) => {
      givenUp = true;
      cancel();
      reject(failure);
    };
    const cancel = schedule(() => giveUp(failureOf('no-answer')), OPEN_LIMIT);
    try {
      const request = factory.open(name, version);
      request.onupgradeneeded = () => createStores(request.result);
      request.onblocked = () => giveUp(failureOf('blocked'));
      request.onerror = () => giveUp(asOpenFailure(request.error));
      request.onsuccess = () => {
        cancel();
        if (givenUp) request.result.close();
        else resolve(request.result);
      };
    } catch (error) {
      giveUp(asOpenFailure(error));
    }
  });
}
