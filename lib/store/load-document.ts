import type * as Y from 'yjs';
import { applyRows } from './apply-rows';
import type { GoodRow } from './check-rows';
import type { FoundRows } from './find-rows';
import type { BaseRow } from './known-rows';
import type { StoreOrigin } from './store-origin';
import type { DamagedRow } from './stored-document';
import { tryForeignRows } from './try-foreign-rows';

export interface LoadedRows {
  /** Rows whose content is in the document now. */
  readonly applied: readonly GoodRow[];
  readonly damaged: readonly DamagedRow[];
  readonly base: BaseRow | undefined;
  /** True when the mirror held something that the rows did not. */
  readonly grown: boolean;
  /** What an observer of the document threw while hearing of it. */
  readonly thrown: unknown;
}

/** Applies the good rows and sets aside those that turn out not to be good. */
export function loadDocument(
  doc: Y.Doc,
  { good, damaged, mirrored }: FoundRows,
  origin: StoreOrigin,
): LoadedRows {
  const foreign = tryForeignRows(good);
  const tried = good.filter(({ key }) => !foreign.has(key));
  const { refused, base, grown, thrown } = applyRows(doc, tried, mirrored, origin);
  const reasons = new Map([...foreign, ...refused]);
  const late = good.flatMap(({ key, bytes }) => {
    const message = reasons.get(key);
    return message === undefined ? [] : [{ key, bytes: bytes.length, message, recovered: false }];
  });
  return {
    applied: good.filter(({ key }) => !reasons.has(key)),
    damaged: [...damaged.filter(({ key }) => !reasons.has(key)), ...late],
    base,
    grown,
    thrown,
  };
}
