import type * as Y from 'yjs';
import type { Contents } from './protocol';

/** Operation n is what its last digit says, so that page and harness agree without speaking. */
const DELETING = 6;
const DELETED = 3;
const WRITING = 7;
const OVERWRITING = 8;
const LARGE = 9;

/** Makes operation `op` in one Yjs transaction: sets, deletes, text, an overwritten key, large values. */
export function perform(doc: Y.Doc, op: number): void {
  const values = doc.getMap('values');
  const text = doc.getText('text');
  doc.transact(() => {
    const digit = op % 10;
    if (digit === DELETING) values.delete(`k${op - DELETING + DELETED}`);
    else if (digit === WRITING) text.insert(text.length, `[${op}]`);
    else if (digit === OVERWRITING) values.set('latest', { op });
    else values.set(`k${op}`, { op, filling: 'x'.repeat(digit === LARGE ? 5_000 : 20) });
  });
}

/** What was acknowledged and is not there. `op` is undefined for damage that belongs to no operation. */
export interface Loss {
  readonly op: number | undefined;
  readonly what: string;
}

/** Holds what was found against all that was acknowledged so far. */
export function lossesIn(contents: Contents, acknowledged: ReadonlySet<number>): Loss[] {
  const losses: Loss[] = [];
  if (contents.damaged > 0 || contents.incomplete || contents.wiped) {
    const { damaged, incomplete, wiped } = contents;
    losses.push({ op: undefined, what: JSON.stringify({ damaged, incomplete, wiped }) });
  }
  for (const op of acknowledged) {
    const what = missing(contents, acknowledged, op);
    if (what) losses.push({ op, what });
  }
  return losses;
}

function missing(
  { values, text }: Contents,
  acknowledged: ReadonlySet<number>,
  op: number,
): string | undefined {
  switch (op % 10) {
    case DELETING:
      return `k${op - DELETING + DELETED}` in values ? 'deleted, yet there' : undefined;
    case DELETED:
      // Its delete may have reached the disk before it could be acknowledged.
      return acknowledged.has(op - DELETED + DELETING) || values[`k${op}`] === op
        ? undefined
        : orDeleted(values, op);
    case WRITING:
      return text.includes(`[${op}]`) ? undefined : 'text is gone';
    case OVERWRITING:
      return (values.latest ?? 0) >= op ? undefined : 'older value';
    default:
      return values[`k${op}`] === op ? undefined : 'value is gone';
  }
}

function orDeleted(values: Contents['values'], op: number): string | undefined {
  // The delete comes three operations later: if those before it are missing too, it cannot have been made.
  return `k${op + 1}` in values && `k${op + 2}` in values ? undefined : 'value is gone';
}
