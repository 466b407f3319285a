import { type CheckedRows, checkRows } from './check-rows';
import type { Connection } from './connection';
import { asFailure, failureOf, notSaved } from './describe-failure';
import { readRows } from './read-rows';
import { retryDelay } from './retry-delay';
import type { Schedule } from './schedule';
import type { NotSaved } from './stored-document';

/** ms after which an opening that is still under way is told of. */
const SHOWN_AFTER = 800;
/** From this attempt on, a database of which no row can be read is one whose rows are damaged. */
const LAST_RESORT = 4;

export interface LoadOptions {
  readonly schedule: Schedule;
  readonly onTrouble: (trouble: NotSaved) => void;
  readonly signal: AbortSignal | undefined;
}

/** Reads and checks the rows, trying for ever. Rejects only with the reason of an aborted `signal`. */
export async function loadRows(connection: Connection, options: LoadOptions): Promise<CheckedRows> {
  for (let failures = 0; ; failures += 1) {
    options.signal?.throwIfAborted();
    const cancel = options.schedule(() => options.onTrouble(notSaved(failureOf('no-answer'))), SHOWN_AFTER);
    try {
      return await checkRows(connection, await readRows(connection, failures >= LAST_RESORT));
    } catch (error) {
      options.onTrouble(notSaved(asFailure(error)));
    } finally {
      cancel();
    }
    await pause(retryDelay(failures), options);
  }
}

function pause(delay: number, { schedule, signal }: LoadOptions): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancel();
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const cancel = schedule(done, delay);
    signal?.addEventListener('abort', done);
  });
}
