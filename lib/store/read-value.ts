import type { Connection } from './connection';
import { answer, type Stores } from './run-transaction';

/** A value of the database, or why the browser could not read it. */
export type ReadValue = { readonly value: unknown } | { readonly unreadable: string };

const TRIES = 3;

/** Reads one value in a transaction of its own, so that its failure is nobody else's; tried again a few times. */
export async function readValue(
  connection: Connection,
  store: keyof Stores,
  key: IDBValidKey,
): Promise<ReadValue> {
  let unreadable = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      return { value: await connection.read((stores) => answer<unknown>(stores[store].get(key))) };
    } catch (error) {
      unreadable = error instanceof Error && error.message ? error.message : 'cannot be read';
    }
  }
  return { unreadable };
}
