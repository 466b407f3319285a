import * as Y from 'yjs';

/** What holds values by key, whatever type it was asked for as. */
export type KeyedType = Pick<Y.Map<unknown>, '_map'>;

/** Two values that were written to the same key by people who did not know of each other. */
export interface ConcurrentWrite {
  readonly kept: Y.Item;
  readonly lost: Y.Item;
}

/**
 * Whether the value at a key of a map won over one that its writer did not know. To be asked in `afterTransaction`: what
 * a transaction overwrote can still be read then, and only that; so each pair is found once, where it first met.
 */
export function concurrentWrite(map: KeyedType, key: string): ConcurrentWrite | undefined {
  const kept = map._map.get(key);
  if (!kept || kept.deleted) return undefined;
  let known = kept.origin;
  for (let item = kept.left; item; item = item.left) {
    if (known && Y.compareIDs(item.lastId, known)) {
      known = item.origin;
      continue;
    }
    const readable = item.content instanceof Y.ContentAny && item.id.client !== kept.id.client;
    return readable && spelt(item) !== spelt(kept) ? { kept, lost: item } : undefined;
  }
  return undefined;
}

/** The value that an item holds. */
export function valueOf({ content }: Y.Item): unknown {
  return content.getContent().at(-1);
}

function spelt(item: Y.Item): string {
  return JSON.stringify(valueOf(item)) ?? '';
}
