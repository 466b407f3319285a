import type {
  BridgeError,
  CommandAnswer,
  CommandName,
  Commands,
  Engine,
  Queries,
  QueryName,
  UndoToken,
} from '../../lib/bridge/contract';

/** What each query answers: a view, or a function of its arguments. */
export type FakeViews = {
  readonly [N in QueryName]?: Queries[N]['result'] | ((args: Queries[N]['args']) => Queries[N]['result']);
};

interface Watcher {
  readonly name: QueryName;
  readonly args: never;
  readonly next: (result: never) => void;
  readonly failed: ((error: BridgeError) => void) | undefined;
}

/** An engine of hand-made views, for looking at states and for tests of what a component shows and sends. */
export class FakeEngine implements Engine {
  readonly sent: { readonly name: CommandName; readonly args: unknown }[] = [];
  /** Set to make the next commands fail. */
  failure: BridgeError | undefined;
  /** Answers wait for this. */
  delay: Promise<void> = Promise.resolve();
  /** What commands answer with; others answer with nothing. */
  readonly answers = new Map<CommandName, (args: never) => unknown>();
  readonly #watchers = new Set<Watcher>();
  readonly #views: { -readonly [N in QueryName]?: FakeViews[N] };

  constructor(views: FakeViews) {
    this.#views = { ...views };
  }

  watch<N extends QueryName>(
    name: N,
    args: Queries[N]['args'],
    next: (result: Queries[N]['result']) => void,
    failed?: (error: BridgeError) => void,
  ): () => void {
    const watcher = { name, args: args as never, next: next as Watcher['next'], failed };
    this.#watchers.add(watcher);
    this.#answer(watcher);
    return () => this.#watchers.delete(watcher);
  }

  send<N extends CommandName>(name: N, args: Commands[N]['args']): Promise<CommandAnswer<N>> {
    this.sent.push({ name, args });
    if (this.failure) return Promise.reject(this.failure);
    const undo = name === 'undo' || name === 'choose' ? undefined : (`undo-${this.sent.length}` as UndoToken);
    return this.delay.then(() => {
      const value = this.answers.get(name)?.(args as never) ?? null;
      return { value: value as Commands[N]['answer'], undo };
    });
  }

  /** Changes a view, as the engine would after a change. */
  show<N extends QueryName>(name: N, view: NonNullable<FakeViews[N]> | undefined): void {
    Object.assign(this.#views, { [name]: view });
    for (const watcher of this.#watchers) if (watcher.name === name) this.#answer(watcher);
  }

  /** Stops answering a query until it is shown again, as an engine that is still at work. */
  silence(name: QueryName): void {
    delete this.#views[name];
  }

  /** The arguments with which a query is watched at present. */
  watched(name: QueryName): unknown[] {
    return [...this.#watchers].filter((watcher) => watcher.name === name).map(({ args }) => args);
  }

  /** Tells everybody who watches a query that it fails. */
  fail(name: QueryName, error: BridgeError): void {
    for (const watcher of this.#watchers) if (watcher.name === name) watcher.failed?.(error);
  }

  #answer({ name, args, next }: Watcher): void {
    if (!(name in this.#views)) return;
    const view = this.#views[name];
    const result = typeof view === 'function' ? (view as (given: unknown) => unknown)(args) : view;
    next(result as never);
  }
}
