import type { Engine, Queries, QueryName } from '../../lib/bridge/contract';

/** The present result of a query, once. Waits for the engine where it is away. */
export function askOnce<N extends QueryName>(
  engine: Engine,
  name: N,
  args: Queries[N]['args'],
): Promise<Queries[N]['result']> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    let isDone = false;
    const end = () => {
      isDone = true;
      stop?.();
    };
    stop = engine.watch(
      name,
      args,
      (result) => {
        end();
        resolve(result);
      },
      (error) => {
        if (error.code === 'reconnecting') return;
        end();
        reject(new Error(error.message));
      },
    );
    if (isDone) stop();
  });
}
