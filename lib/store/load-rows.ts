import type { Connection } from './connection';
import { asFailure, failureOf, notSaved } from './describe-failure';
import { type FoundRows, findRows } from './find-rows';
import type { Mirror } from './mirror';
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
  /** True when the document is known to have held data. */
  readonly remembered: boolean;
}

/** Reads and checks the rows, trying for ever. Rejects only with the reason of an aborted `signal`. */
export async function loadRows(
  connection: Connection,
  mirror: Mirror,
  options: LoadOptions,
): Promise<FoundRows> {
  const { remembered } = options;
  for (let failures = 0; ; failures += 1) {
    options.signal?.throwIfAborted();
    const cancel = options.schedule(() => options.onTrouble(notSaved(failureOf('no-answer'))), SHOWN_AFTER);
    try {
      return await findRows(connection, mirror, { lastResort: failures >= LAST_RESORT, remembered });
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
