import * as Y from 'yjs';
import type { GoodRow } from './check-rows';

/** Why a row cannot be applied, by its key. */
export type Refusals = ReadonlyMap<number, string>;

/**
 * Tries rows that nothing vouches for on a scratch document: an exception half-way through a row leaves a document in
 * pieces, and the real one must not be it. Costs a second load, so it is done only when there are such rows.
 */
export function tryForeignRows(rows: readonly GoodRow[]): Refusals {
  const refused = new Map<number, string>();
  if (rows.every(({ seal }) => seal)) return refused;
  for (const { key, bytes, seal } of rows) {
    const reason = seal ? undefined : failureOf(() => Y.decodeUpdate(bytes));
    if (reason) refused.set(key, reason);
  }
  for (;;) {
    const failed = firstFailure(rows.filter(({ key }) => !refused.has(key)));
    if (!failed) return refused;
    refused.set(failed.key, failed.reason);
  }
}

function firstFailure(rows: readonly GoodRow[]): { key: number; reason: string } | undefined {
  const scratch = new Y.Doc();
  try {
    for (const { key, bytes } of rows) {
      const reason = failureOf(() => Y.applyUpdate(scratch, bytes));
      if (reason) return { key, reason };
    }
    return undefined;
  } finally {
    scratch.destroy();
  }
}

function failureOf(task: () => void): string | undefined {
  try {
    task();
    return undefined;
  } catch (error) {
    return `not a Yjs update (${error instanceof Error ? error.name : 'unknown'})`;
  }
}
