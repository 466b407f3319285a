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
  const { engine } = useApp();
  const [result, setResult] = useState<Queries[N]['result'] | undefined>(undefined);
  const key = JSON.stringify(args);
  useEffect(() => engine.watch(name, args, (next) => setResult(() => next)), [engine, name, key]);
  return result;
}
