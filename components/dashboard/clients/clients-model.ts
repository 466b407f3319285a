import {
  batch,
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import type {
  BridgeError,
  ClientListArgs,
  ClientListWindow,
  ClientRow,
  Engine,
} from '../../../lib/bridge/contract';
import type { TagId } from '../../../lib/domain/ids';
import { windowAround } from './window-around';

export type Sort = ClientListArgs['sort'];

/** What the list shows of all clients: kept while the dashboard is open, so that coming back finds it as it was left. */
export interface ClientsModel {
  readonly search: ReadonlySignal<string>;
  readonly tags: ReadonlySignal<readonly TagId[]>;
  readonly sort: ReadonlySignal<Sort>;
  readonly descending: ReadonlySignal<boolean>;
  /** Clients that match, and all; undefined until the first answer. */
  readonly counts: ReadonlySignal<{ readonly count: number; readonly total: number } | undefined>;
  /** The rows known so far by their place in the list: those around the viewport are live, others the last known. */
  readonly rows: ReadonlySignal<ReadonlyMap<number, ClientRow>>;
  /** The row the keyboard is on. */
  readonly active: Signal<number>;
  /** Pixels the list was scrolled when it was left. */
  readonly scrolled: Signal<number>;
  /** The form for a new client: the name to begin with, or undefined while it is closed. */
  readonly adding: Signal<string | undefined>;
  readonly error: ReadonlySignal<BridgeError | undefined>;
  /** Whether the rows are those of the present filter: false between a change and its first answer. */
  settled(): boolean;
  setSearch(text: string): void;
  toggleTag(tag: TagId): void;
  clear(): void;
  /** Sorts by a column: the way that shows what matters first, and the other way on the second call. */
  sortBy(sort: Sort): void;
  /** The viewport shows these rows now. */
  show(first: number, last: number): void;
  stop(): void;
}

/** Which way a column is wanted first: names from A, everything else from the largest. */
const descendsFirst: Record<Sort, boolean> = {
  name: false,
  score: true,
  worth: true,
  month: true,
  owed: true,
};

/**
 * The client list over the `clients` query: it asks for the rows around the viewport only. The old window is let go when
 * the first answer to the new one is here, so nothing ever blinks.
 */
export function createClients(engine: Engine): ClientsModel {
  const search = signal('');
  const tags = signal<readonly TagId[]>([]);
  const sort = signal<Sort>('score');
  const descending = signal(true);
  const wanted = signal(windowAround(0, 0));
  const counts = signal<{ readonly count: number; readonly total: number } | undefined>(undefined);
  const rows = signal<ReadonlyMap<number, ClientRow>>(new Map());
  const error = signal<BridgeError | undefined>(undefined);
  const active = signal(0);
  const scrolled = signal(0);
  const adding = signal<string | undefined>(undefined);
  const filter = computed(() => ({
    ...(search.value.trim() === '' ? {} : { search: search.value.trim() }),
    ...(tags.value.length === 0 ? {} : { tags: tags.value }),
    sort: sort.value,
    descending: descending.value,
  }));

  let shownFilter: object | undefined;
  const receive = (of: object, answer: ClientListWindow) =>
    batch(() => {
      const same = shownFilter === of && counts.peek()?.count === answer.count;
      const next = new Map(same ? rows.peek() : []);
      answer.rows.forEach((row, at) => next.set(answer.offset + at, row));
      shownFilter = of;
      rows.value = next;
      counts.value = { count: answer.count, total: answer.total };
      active.value = Math.max(0, Math.min(active.peek(), answer.count - 1));
      error.value = undefined;
    });

  let letGo = () => {};
  const stop = effect(() => {
    const asked = filter.value;
    const args: ClientListArgs = { ...asked, ...wanted.value };
    const old = letGo;
    let first = true;
    const stopWatching = untracked(() =>
      engine.watch(
        'clients',
        args,
        (answer) => {
          if (first) old();
          first = false;
          receive(asked, answer);
        },
        (failure) => {
          error.value = failure;
        },
      ),
    );
    letGo = () => {
      old();
      stopWatching();
    };
  });

  /** Another filter begins at the top. */
  const refilter = (change: () => void) =>
    batch(() => {
      change();
      active.value = 0;
      scrolled.value = 0;
      wanted.value = windowAround(0, 0);
    });

  return {
    search,
    tags,
    sort,
    descending,
    counts,
    rows,
    active,
    scrolled,
    adding,
    error,
    settled: () => shownFilter === filter.peek(),
    setSearch: (text) =>
      refilter(() => {
        search.value = text;
      }),
    toggleTag: (tag) =>
      refilter(() => {
        const { value } = tags;
        tags.value = value.includes(tag) ? value.filter((other) => other !== tag) : [...value, tag];
      }),
    clear: () =>
      refilter(() => {
        search.value = '';
        tags.value = [];
      }),
    sortBy: (by) =>
      refilter(() => {
        descending.value = sort.value === by ? !descending.value : descendsFirst[by];
        sort.value = by;
      }),
    show: (first, last) => {
      const next = windowAround(first, last);
      const now = wanted.peek();
      if (next.offset !== now.offset || next.limit !== now.limit) wanted.value = next;
    },
    stop: () => {
      stop();
      letGo();
    },
  };
}
