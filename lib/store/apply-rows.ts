import * as Y from 'yjs';
import type { GoodRow } from './check-rows';
import type { BaseRow } from './known-rows';
import { isAt, isEmpty, isWaiting, markOf } from './same-state';
import type { StoreOrigin } from './store-origin';

export interface Applied {
  /** Rows that Yjs would not take although their bytes are what was written. */
  readonly refused: ReadonlyMap<number, string>;
  /** The first row, if it is the largest and stands on its own. */
  readonly base: BaseRow | undefined;
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
  let base: BaseRow | undefined;
  let grown = false;
  let thrown: unknown;
  const load = () => {
    const [first, ...others] = rows;
    const alone = isEmpty(doc);
    refused = applyAll(doc, first ? [first] : [], origin);
    if (first && alone && refused.size === 0 && isLargest(first, others)) base = baseOf(doc, first);
    refused = new Map([...refused, ...applyAll(doc, others, origin)]);
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
  return { refused, base, grown, thrown };
}

function isLargest({ bytes }: GoodRow, others: readonly GoodRow[]): boolean {
  return others.every((other) => other.bytes.length <= bytes.length);
}

function baseOf(doc: Y.Doc, { key }: GoodRow): BaseRow | undefined {
  return isWaiting(doc) ? undefined : { key, vector: Y.encodeStateVector(doc) };
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
