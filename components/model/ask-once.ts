import type { Engine, Queries, QueryName } from '../../lib/bridge/contract';

/** The present result of a query, once. Waits for the engine where it is away. */
export function askOnce<N extends QueryName>(
  engine: Engine,
  name: N,
  args: Queries[N]['args'],
): Promise<Queries[N]['result']> {
  const watching: { stop?: () => void; isDone: boolean } = { isDone: false };
  const end = () => {
    watching.isDone = true;
    watching.stop?.();
  };
  return new Promise((resolve, reject) => {
    watching.stop = engine.watch(
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
    // It may have been answered while it was asked.
    if (watching.isDone) watching.stop();
  });
}
