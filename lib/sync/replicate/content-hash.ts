import * as Y from 'yjs';
import { mixText } from './mix-text';

type Root = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>;
type Sum = [low: number, high: number];

/**
 * A fingerprint of everything that can be seen in a document, the same wherever the same is seen. State vectors alone do
 * not tell: deletes do not advance them, and a forged replica id diverges with equal vectors. It is a sum over keys, so
 * an edit costs only what it touches. It finds divergence; it is not made to withstand somebody who seeks collisions.
 */
export class ContentHash {
  #sum: Sum | undefined;
  /** What lists, and keys that hold nested types, added to the sum: it can not be told from a transaction. */
  readonly #parts = new Map<string, Sum>();
  readonly #update = (transaction: Y.Transaction) => this.#take(transaction);

  constructor(
    private readonly doc: Y.Doc,
    private readonly report: (error: unknown) => void,
  ) {
    doc.on('afterTransaction', this.#update);
  }

  /** 16 hexadecimal digits. The first call reads the whole document. */
  value(): string {
    this.#sum ??= this.#whole();
    return this.#sum.map((half) => half.toString(16).padStart(8, '0')).join('');
  }

  stop(): void {
    this.doc.off('afterTransaction', this.#update);
  }

  #whole(): Sum {
    this.#parts.clear();
    const sum: Sum = [0, 0];
    for (const [name, root] of this.doc.share) {
      for (const [key, item] of root._map) if (!item.deleted) this.#addKey(sum, name, key, item);
      this.#replacePart(sum, name, listOf(name, root as Root));
    }
    return sum;
  }

  /** Yjs keeps what a transaction deleted until this event is over, so the old value can still be taken away. */
  #take(transaction: Y.Transaction): void {
    if (!this.#sum || transaction.changed.size === 0) return;
    try {
      const next: Sum = [...this.#sum];
      const places = placesOf(transaction);
      for (const [root, keys] of places) {
        const name = Y.findRootTypeKey(root);
        for (const key of keys) {
          if (key === null) this.#replacePart(next, name, listOf(name, root));
          else this.#takeKey(next, name, key, root._map.get(key), transaction);
        }
      }
      this.#sum = next;
    } catch (error) {
      this.#sum = undefined;
      this.report(error);
    }
  }

  #takeKey(sum: Sum, name: string, key: string, item: Y.Item | undefined, transaction: Y.Transaction): void {
    const part = `${name}\u0000${key}`;
    const before = this.#parts.has(part) ? undefined : beforeOf(item, transaction);
    if (before) add(sum, entryOf(name, key, before), -1);
    this.#replacePart(sum, part, [0, 0]);
    if (item && !item.deleted) this.#addKey(sum, name, key, item);
  }

  #addKey(sum: Sum, name: string, key: string, item: Y.Item): void {
    const entry = entryOf(name, key, item);
    if (item.content instanceof Y.ContentType) this.#replacePart(sum, `${name}\u0000${key}`, entry);
    else add(sum, entry, 1);
  }

  #replacePart(sum: Sum, part: string, next: Sum): void {
    const before = this.#parts.get(part);
    if (before) add(sum, before, -1);
    add(sum, next, 1);
    if (next[0] === 0 && next[1] === 0) this.#parts.delete(part);
    else this.#parts.set(part, next);
  }
}

/** The roots that a transaction changed, with their keys (null: the list); what is nested counts for its root's key. */
function placesOf({ changed }: Y.Transaction): ReadonlyMap<Root, ReadonlySet<string | null>> {
  const places = new Map<Root, Set<string | null>>();
  for (const [type, keys] of changed) {
    let root = type as Root;
    let own: Iterable<string | null> = keys;
    for (let item = root._item; item; item = root._item) {
      own = [item.parentSub];
      root = item.parent as Root;
    }
    const present = places.get(root) ?? new Set();
    for (const key of own) present.add(key);
    places.set(root, present);
  }
  return places;
}

/** What stood at a key before the transaction, if anything could be seen there. */
function beforeOf(item: Y.Item | undefined, transaction: Y.Transaction): Y.Item | undefined {
  let before: Y.Item | null = item ?? null;
  while (before && before.id.clock >= (transaction.beforeState.get(before.id.client) ?? 0)) {
    before = before.left;
  }
  if (!before) return undefined;
  return !before.deleted || Y.isDeleted(transaction.deleteSet, before.id) ? before : undefined;
}

function entryOf(name: string, key: string, item: Y.Item): Sum {
  return mixText(`${name}\u0000${key}\u0000${textOf(item)}`);
}

/** A list or text as one value, in its order; [0, 0] when it is empty. */
function listOf(name: string, root: Root): Sum {
  const text = listText(root);
  return text === '' ? [0, 0] : mixText(`${name}\u0001${text}`);
}

function listText(root: Root): string {
  let text = '';
  for (let item = root._start; item; item = item.right) if (!item.deleted) text += textOf(item);
  return text;
}

/** The content of an item, spelt the same however Yjs has cut it. */
function textOf({ content, parentSub }: Y.Item): string {
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentAny) {
    const shown = parentSub === null ? content.arr : content.arr.slice(-1);
    return shown.map((value) => `\u0002${spelt(value)}`).join('');
  }
  if (content instanceof Y.ContentType) return `\u0003${nestedText(content.type as Root)}`;
  if (content instanceof Y.ContentBinary) return `\u0004${content.content.join()}`;
  if (content instanceof Y.ContentFormat) return `\u0005${content.key}=${spelt(content.value)}`;
  return `\u0006${spelt(content.getContent())}`;
}

function nestedText(type: Root): string {
  const entries = [...type._map].filter(([, item]) => !item.deleted);
  const shown = entries.map(([key, item]) => `${key}\u0000${textOf(item)}`).sort();
  return `${shown.join('\u0007')}\u0001${listText(type)}`;
}

/** Any value that Yjs can hold, also those that JSON refuses. */
function spelt(value: unknown): string {
  const spell = (_: string, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each);
  return JSON.stringify(value, spell) ?? '';
}

function add(sum: Sum, [low, high]: Sum, sign: 1 | -1): void {
  sum[0] = (sum[0] + sign * low) >>> 0;
  sum[1] = (sum[1] + sign * high) >>> 0;
}
