import type { ClientId } from '../ids';

/** A round of work on one client with the pause after it: lengths and the start in (epoch) milliseconds. */
export interface FocusRound {
  readonly start: number;
  readonly work: number;
  readonly pause: number;
}

/** Where a round stands: nothing is counted down, it all follows from the start. `until`: epoch ms; undefined = for good. */
export type FocusPhase =
  | { readonly name: 'work' | 'pause'; readonly until: number }
  | { readonly name: 'over'; readonly until: undefined };

/** The phase at an instant (epoch ms). A clock that was set back before the start is still at work. */
export function phaseOf({ start, work, pause }: FocusRound, now: number): FocusPhase {
  const end = start + work;
  if (now < end) return { name: 'work', until: end };
  return now < end + pause ? { name: 'pause', until: end + pause } : { name: 'over', until: undefined };
}

/** How often somebody was drawn away from a round, and to whom last. */
export interface Drawn {
  readonly interruptions: number;
  /** The client looked at last; undefined = that of the round. */
  readonly by: ClientId | undefined;
}

/**
 * A client came to the front, on a page or with a timer. Another client than the round's counts once until the round's
 * own or a third one comes; nobody's page (undefined) changes nothing.
 */
export function drawnTo(before: Drawn, own: ClientId, client: ClientId | undefined): Drawn {
  if (client === undefined || client === before.by) return before;
  if (client === own) return before.by === undefined ? before : { ...before, by: undefined };
  return { interruptions: before.interruptions + 1, by: client };
}
