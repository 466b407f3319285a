import type { ClientId, EntryId } from '../ids';

/** What is needed of a time entry to find the way back from it. */
export interface Interrupting {
  readonly id: EntryId;
  readonly clientId: ClientId;
  /** The entry that was running when this one began. */
  readonly interrupted?: EntryId | undefined;
}

const DEEPEST = 8;
const LOOKED_AT = 60;

/**
 * What was interrupted by an entry, the latest first: each client once and never the entry's own. `find` answers with
 * an entry by its id, or undefined when it is gone; a chain that leads in a circle ends.
 */
export function interruptedBy(
  entry: Interrupting,
  find: (id: EntryId) => Interrupting | undefined,
): Interrupting[] {
  const stack: Interrupting[] = [];
  const clients = new Set([entry.clientId]);
  let next = entry.interrupted;
  for (let step = 0; next !== undefined && step < LOOKED_AT && stack.length < DEEPEST; step += 1) {
    const before = find(next);
    if (!before) break;
    if (!clients.has(before.clientId)) {
      clients.add(before.clientId);
      stack.push(before);
    }
    next = before.interrupted;
  }
  return stack;
}
