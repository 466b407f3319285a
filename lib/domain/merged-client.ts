import type { ClientId } from './ids';

/**
 * The client that stands for `id` after merges: follows `mergedInto` to its end. Two clients merged into each other on
 * two devices (a ring) resolve to the smallest id on both, so that neither is lost.
 */
export function mergedClient(id: ClientId, mergedInto: (id: ClientId) => ClientId | undefined): ClientId {
  const seen: ClientId[] = [];
  let here = id;
  for (;;) {
    if (seen.includes(here)) {
      const ring = seen.slice(seen.indexOf(here));
      return ring.reduce((least, other) => (other < least ? other : least));
    }
    const next = mergedInto(here);
    if (next === undefined) return here;
    seen.push(here);
    here = next;
  }
}
