import { useEffect, useState } from 'preact/hooks';
import type { Queries, QueryName } from '../../lib/bridge/contract';
import { useApp } from './app-context';

/**
 * The newest result of a query that a component needs only while it is shown; undefined until the first is here.
 * While new arguments wait for their first result, the last result of the old ones stays.
 */
export function useQuery<N extends QueryName>(
  name: N,
  args: Queries[N]['args'],
): Queries[N]['result'] | undefined {
  return useAnswer(name, args).result;
}

/** The same, and whether that result is still the one of the old arguments. */
export function useAnswer<N extends QueryName>(
  name: N,
  args: Queries[N]['args'],
): { readonly result: Queries[N]['result'] | undefined; readonly waiting: boolean } {
  const { engine } = useApp();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly result: Queries[N]['result'] }>();
  const key = JSON.stringify(args);
  useEffect(() => engine.watch(name, args, (result) => setAnswer({ to: key, result })), [engine, name, key]);
  return { result: answer?.result, waiting: answer?.to !== key };
}
