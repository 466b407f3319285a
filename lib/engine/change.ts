import type * as Y from 'yjs';
import { type Splice, spliceOf } from '../domain/splice';

interface Write {
  readonly map: Y.Map<unknown>;
  readonly key: string;
  readonly had: boolean;
  readonly before: unknown;
  /** The write brought a record into the world. */
  readonly birth: boolean;
}

interface Written extends Write {
  /** The stored item that holds our value: if another one stands there later, somebody else wrote since. */
  readonly item: Y.Item | undefined;
}

/** The origin of every transaction that a command makes. Typed, so that listeners can tell who wrote. */
export class CommandOrigin {
  constructor(readonly command: string) {}
}

/**
 * Everything one command writes, so that it can be undone key by key.
 *
 * Undoing puts a value back only where the value this change wrote still stands: what a teammate or a later action has
 * written since is left alone. A record that this change created is marked deleted, never taken out of the document.
 */
export class Change {
  #writes: Write[] = [];
  #written: Written[] = [];
  #texts: { readonly text: Y.Text; readonly before: string; after: string }[] = [];

  constructor(readonly now: number) {}

  /** The documents this change has written to. */
  get docs(): Set<Y.Doc> {
    return new Set(
      [...this.#writes.map(({ map }) => map.doc), ...this.#texts.map(({ text }) => text.doc)].filter(
        (doc) => doc !== null,
      ),
    );
  }

  /** Creates a record under its id. */
  create(map: Y.Map<unknown>, id: string, value: unknown): void {
    this.#note(map, id, true);
    map.set(id, value);
  }

  set(map: Y.Map<unknown>, key: string, value: unknown): void {
    this.#note(map, key, false);
    map.set(key, value);
  }

  /** Takes a field back to what the record was created with. */
  clear(map: Y.Map<unknown>, key: string): void {
    this.#note(map, key, false);
    map.delete(key);
  }

  /** Replaces a part of a long shared text. */
  splice(text: Y.Text, { at, remove, insert }: Splice): void {
    const before = text.toString();
    if (remove > 0) text.delete(at, remove);
    if (insert) text.insert(at, insert);
    this.#texts.push({ text, before, after: text.toString() });
  }

  /** To be called once, inside the transaction, after the last write. */
  seal(): void {
    this.#written = this.#writes.map((write) => ({ ...write, item: write.map._map.get(write.key) }));
  }

  /** Puts back what this change wrote over, as part of the change `back` (which can itself be undone). */
  undo(back: Change): void {
    for (const { map, key, had, before, birth, item } of [...this.#written].reverse()) {
      if (map._map.get(key) !== item) continue;
      if (had) back.set(map, key, before);
      else if (birth) back.set(map, `${key}.deletedAt`, back.now);
      else back.clear(map, key);
    }
    for (const { text, before, after } of [...this.#texts].reverse()) {
      const splice = text.toString() === after ? spliceOf(after, before) : undefined;
      if (splice) back.splice(text, splice);
    }
  }

  get isEmpty(): boolean {
    return this.#writes.length === 0 && this.#texts.length === 0;
  }

  #note(map: Y.Map<unknown>, key: string, birth: boolean): void {
    if (this.#writes.some((write) => write.map === map && write.key === key)) return;
    this.#writes.push({ map, key, had: map.has(key), before: map.get(key), birth });
  }
}
