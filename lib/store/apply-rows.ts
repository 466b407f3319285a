import * as Y from 'yjs';
import type { GoodRow } from './check-rows';
import { isAt, markOf } from './same-state';
import type { StoreOrigin } from './store-origin';

export interface Applied {
  /** Rows that Yjs would not take although their bytes are what was written. */
  readonly refused: ReadonlyMap<number, string>;
  /** True when the mirror held something that the rows did not. */
  readonly grown: boolean;
  /** What an observer of the document threw at the end of the transaction: not ours, but not to be swallowed. */
  readonly thrown: unknown;
}

/** Brings rows, then those of the mirror, into the document in one Yjs transaction, so that observers hear of it once. */
export function applyRows(
  doc: Y.Doc,
  rows: readonly GoodRow[],
  mirrored: readonly GoodRow[],
  origin: StoreOrigin,
): Applied {
  let refused: ReadonlyMap<number, string> = new Map();
  let grown = false;
  let thrown: unknown;
  const load = () => {
    refused = applyAll(doc, rows, origin);
    if (mirrored.length === 0) return;
    const before = markOf(doc);
    applyAll(doc, mirrored, origin);
    grown = !isAt(before, doc);
  };
  try {
    Y.transact(doc, load, origin, false);
  } catch (error) {
    thrown = error;
  }
  return { refused, grown, thrown };
}

function applyAll(doc: Y.Doc, rows: readonly GoodRow[], origin: StoreOrigin): Map<number, string> {
  const refused = new Map<number, string>();
  for (const { key, bytes } of rows) {
    try {
      Y.applyUpdate(doc, bytes, origin);
    } catch (error) {
      refused.set(key, `Yjs refused it (${error instanceof Error ? error.name : 'unknown'})`);
    }
  }
  return refused;
}
