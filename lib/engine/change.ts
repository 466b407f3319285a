import type * as Y from 'yjs';
import { type Splice, spliceOf } from '../domain/splice';

interface Write {
  readonly key: string;
  readonly kind: 'birth' | 'set' | 'clear';
  readonly value: unknown;
}

interface Written extends Write {
  readonly map: Y.Map<unknown>;
  readonly had: boolean;
  readonly before: unknown;
  /** The stored item that holds our value: if another one stands there later, somebody else wrote since. */
  readonly item: Y.Item | undefined;
}

interface WrittenText {
  readonly text: Y.Text;
  readonly before: string;
  readonly after: string;
}

/** The origin of every transaction that a command makes. Typed, so that listeners can tell who wrote. */
export class CommandOrigin {
  constructor(readonly command: string) {}
}

/**
 * Everything one command writes. It is collected while the command runs and written at its end, so that a command that
 * fails half-way writes nothing (a Yjs transaction can not be taken back), and kept so that it can be undone key by key.
 *
 * Undoing puts a value back only where the value this change wrote still stands: what a teammate or a later action has
 * written since is left alone. A record that this change created is marked deleted, never taken out of the document.
 */
export class Change {
  readonly #maps = new Map<Y.Map<unknown>, Map<string, Write>>();
  readonly #splices: { readonly text: Y.Text; readonly splice: Splice }[] = [];
  #written: readonly Written[] = [];
  #texts: readonly WrittenText[] = [];

  constructor(readonly now: number) {}

  get isEmpty(): boolean {
    return this.#maps.size === 0 && this.#splices.length === 0;
  }

  /** A change that is never written: what a command would do can be asked without doing it. */
  rehearsal(now: number): Change {
    return new Change(now);
  }

  /** Creates a record under its id. */
  create(map: Y.Map<unknown>, id: string, value: unknown): void {
    this.#collect(map, { key: id, kind: 'birth', value });
  }

  set(map: Y.Map<unknown>, key: string, value: unknown): void {
    this.#collect(map, { key, kind: 'set', value });
  }

  /** Takes a field back to what the record was created with. */
  clear(map: Y.Map<unknown>, key: string): void {
    if (map.has(key)) this.#collect(map, { key, kind: 'clear', value: undefined });
  }

  /** Replaces a part of a long shared text. */
  splice(text: Y.Text, splice: Splice): void {
    this.#splices.push({ text, splice });
  }

  /** Writes what was collected. To be called once, inside the transaction. */
  apply(): void {
    this.#written = [...this.#maps].flatMap(([map, writes]) =>
      // An import writes 100,000 of these: each look into a large map counts, and so does each copy.
      Array.from(writes.values(), ({ key, kind, value }): Written => {
        const stood = map._map.get(key);
        const had = stood !== undefined && !stood.deleted;
        const before = had ? map.get(key) : undefined;
        if (kind === 'clear') map.delete(key);
        else map.set(key, value);
        return { key, kind, value, map, had, before, item: map._map.get(key) };
      }),
    );
    const before = new Map(this.#splices.map(({ text }) => [text, text.toString()]));
    for (const { text, splice } of this.#splices) {
      if (splice.remove > 0) text.delete(splice.at, splice.remove);
      if (splice.insert) text.insert(splice.at, splice.insert);
    }
    this.#texts = [...before].map(([text, was]) => ({ text, before: was, after: text.toString() }));
  }

  /** Puts back what this change wrote over, as part of the change `back` (which can itself be undone). */
  undo(back: Change): void {
    const ours = new Set(this.#written.map(({ item }) => item));
    const edited = new Map<Y.Map<unknown>, ReadonlySet<string>>();
    const editedOf = (map: Y.Map<unknown>) => {
      const known = edited.get(map) ?? editedRecords(map, ours);
      edited.set(map, known);
      return known;
    };
    for (const { map, key, kind, had, before, item } of this.#written) {
      // What stands for a deleted value may become one with its neighbour when Yjs tidies up.
      if (kind === 'clear' ? map.has(key) : map._map.get(key) !== item) continue;
      if (had) back.set(map, key, before);
      else if (kind !== 'birth') back.clear(map, key);
      else if (!editedOf(map).has(key)) back.set(map, `${key}.deletedAt`, back.now);
    }
    for (const { text, before, after } of this.#texts) {
      const splice = text.toString() === after ? spliceOf(after, before) : undefined;
      if (splice) back.splice(text, splice);
    }
  }

  #collect(map: Y.Map<unknown>, write: Write): void {
    const writes = this.#maps.get(map);
    if (writes) writes.set(write.key, write);
    else this.#maps.set(map, new Map([[write.key, write]]));
  }
}

/** Ids of the records that somebody has edited; `ours` are the items of the change that bore them, which do not count. */
function editedRecords(map: Y.Map<unknown>, ours: ReadonlySet<Y.Item | undefined>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of map.keys()) {
    const dot = key.indexOf('.');
    if (dot > 0 && !ours.has(map._map.get(key))) found.add(key.slice(0, dot));
  }
  return found;
}
