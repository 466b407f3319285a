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
  readonly #lists = new Map<string, Sum>();
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
    this.#lists.clear();
    const sum: Sum = [0, 0];
    for (const [name, root] of this.doc.share) {
      for (const [key, item] of root._map) if (!item.deleted) add(sum, entryOf(name, key, item), 1);
      const list = listOf(name, root as Root);
      this.#lists.set(name, list);
      add(sum, list, 1);
    }
    return sum;
  }

  /** Yjs keeps what a transaction deleted until this event is over, so the old value can still be taken away. */
  #take(transaction: Y.Transaction): void {
    if (!this.#sum || transaction.changed.size === 0) return;
    try {
      const next: Sum = [...this.#sum];
      for (const [type, keys] of transaction.changed) {
        if (type._item !== null) {
          // Something nested, of another version: rare enough to read everything again.
          this.#sum = undefined;
          return;
        }
        this.#takeRoot(type as Root, keys, transaction, next);
      }
      this.#sum = next;
    } catch (error) {
      this.#sum = undefined;
      this.report(error);
    }
  }

  #takeRoot(root: Root, keys: ReadonlySet<string | null>, transaction: Y.Transaction, sum: Sum): void {
    const name = Y.findRootTypeKey(root);
    for (const key of keys) {
      if (key === null) {
        const list = listOf(name, root);
        add(sum, this.#lists.get(name) ?? [0, 0], -1);
        add(sum, list, 1);
        this.#lists.set(name, list);
        continue;
      }
      const item = root._map.get(key);
      const before = beforeOf(item, transaction);
      if (before) add(sum, entryOf(name, key, before), -1);
      if (item && !item.deleted) add(sum, entryOf(name, key, item), 1);
    }
  }
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
