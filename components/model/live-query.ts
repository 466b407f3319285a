import { type ReadonlySignal, signal } from '@preact/signals';
import type { BridgeError, Engine, Queries, QueryName } from '../../lib/bridge/contract';

export interface LiveQuery<N extends QueryName> {
  /** The newest result; undefined until the first one is here. */
  readonly result: ReadonlySignal<Queries[N]['result'] | undefined>;
  /** True once a result is here (a result may itself be undefined). */
  readonly answered: ReadonlySignal<boolean>;
  /** Why no results come at the moment; a new result clears it. */
  readonly error: ReadonlySignal<BridgeError | undefined>;
  stop(): void;
}

/** A query of the engine as signals. Whoever starts it stops it. */
export function liveQuery<N extends QueryName>(
  engine: Engine,
  name: N,
  args: Queries[N]['args'],
): LiveQuery<N> {
  const result = signal<Queries[N]['result'] | undefined>(undefined);
  const answered = signal(false);
  const error = signal<BridgeError | undefined>(undefined);
  const stop = engine.watch(
    name,
    args,
    (next) => {
      result.value = next;
      answered.value = true;
      error.value = undefined;
    },
    (failure) => {
      error.value = failure;
    },
  );
  return { result, answered, error, stop };
}
