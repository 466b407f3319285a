import type { Connection } from './connection';
import { answer } from './run-transaction';

/** Larger values lie in files of their own, not in the log. */
const PART_BYTES = 60_000;
/** More than the 4 MB after which LevelDB begins a new log. */
const PARTS = 100;
const KEY = 'ballast';

/**
 * Chromium goes on writing at the end of a log that a failed write has left torn, and reads nothing of it after the next start:
 * what is committed there is not safe. So much is written and deleted again that a new log is begun and the torn one is done with.
 * Other browsers keep no such log, and nothing is done there. Rejects while there is no room for it.
 */
export async function renewLog(connection: Connection): Promise<void> {
  if (globalThis.navigator?.storageBuckets === undefined) return;
  const part = crypto.getRandomValues(new Uint8Array(PART_BYTES));
  await connection.write(({ custom }) =>
    Promise.all(Array.from({ length: PARTS }, (_, at) => answer(custom.put(part, `${KEY} ${at}`)))),
  );
  await connection.write(({ custom }) => answer(custom.delete(IDBKeyRange.bound(KEY, `${KEY}~`))));
}
