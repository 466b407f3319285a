import * as Y from 'yjs';
import type { GoodRow } from './check-rows';
import type { StoreOrigin } from './store-origin';

export interface Applied {
  /** Rows that Yjs would not take although their bytes are what was written. */
  readonly refused: ReadonlyMap<number, string>;
  /** What an observer of the document threw at the end of the transaction: not ours, but not to be swallowed. */
  readonly thrown: unknown;
}

/** Brings rows into the document in one Yjs transaction, so that observers hear of it once. */
export function applyRows(doc: Y.Doc, rows: readonly GoodRow[], origin: StoreOrigin): Applied {
  const refused = new Map<number, string>();
  try {
    Y.transact(
      doc,
      () => {
        for (const { key, bytes } of rows) {
          try {
            Y.applyUpdate(doc, bytes, origin);
          } catch (error) {
            refused.set(key, `Yjs refused it (${error instanceof Error ? error.name : 'unknown'})`);
          }
        }
      },
      origin,
      false,
    );
  } catch (error) {
    return { refused, thrown: error };
  }
  return { refused, thrown: undefined };
}
