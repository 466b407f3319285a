import { Subject } from 'rxjs';
import type * as Y from 'yjs';
import type { MemberId } from '../domain/ids';
import type { Change } from './change';
import { observeMap } from './observe-map';

interface Membership {
  readonly on: boolean;
  readonly at: number;
  readonly by: MemberId;
}

/**
 * Pairs that belong together (client and tag, contact and address): one key `left#right` per pair, so that two people
 * who add or remove different pairs at once never undo each other.
 */
export class MembershipTable<L extends string, R extends string> {
  /** Left ids whose pairs changed, once per transaction. */
  readonly changed = new Subject<ReadonlySet<L>>();
  /** A right side that is in use in one more pair. */
  readonly used = new Subject<R>();
  readonly #rights = new Map<L, Set<R>>();
  readonly #lefts = new Map<R, Set<L>>();

  constructor(
    readonly map: Y.Map<unknown>,
    onError: (error: unknown) => void,
  ) {
    for (const key of map.keys()) this.#index(key);
    observeMap(map, onError, (keys) => {
      const lefts = new Set<L>();
      for (const key of keys) lefts.add(this.#index(key));
      this.changed.next(lefts);
    });
  }

  rightsOf(left: L): ReadonlySet<R> {
    return this.#rights.get(left) ?? empty;
  }

  leftsOf(right: R): ReadonlySet<L> {
    return this.#lefts.get(right) ?? empty;
  }

  /** Every right side that is in use. */
  rights(): Iterable<R> {
    return this.#lefts.keys();
  }

  set(change: Change, left: L, right: R, on: boolean, by: MemberId): void {
    if (this.rightsOf(left).has(right) === on) return;
    const membership: Membership = { on, at: change.now, by };
    change.set(this.map, `${left}#${right}`, membership);
  }

  #index(key: string): L {
    const hash = key.indexOf('#');
    const left = key.slice(0, hash) as L;
    const right = key.slice(hash + 1) as R;
    const value = this.map.get(key);
    const on = typeof value === 'object' && value !== null && (value as Partial<Membership>).on === true;
    if (on) {
      add(this.#rights, left, right);
      add(this.#lefts, right, left);
      this.used.next(right);
    } else {
      drop(this.#rights, left, right);
      drop(this.#lefts, right, left);
    }
    return left;
  }
}

const empty: ReadonlySet<never> = new Set();

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function drop<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}
