/** What pages and the engine say to each other. Types only: the engine's code never comes along. */
export type * from '../engine/backup-types';
export type * from '../engine/charge-types';
export type * from '../engine/command-types';
export type * from '../engine/feed-query-types';
export type * from '../engine/import/import-types';
export type * from '../engine/jar-types';
export type * from '../engine/money-query-types';
export type * from '../engine/query-types';
export type * from '../engine/recipe-query-types';
export type * from '../engine/request-types';
export type * from '../engine/review-types';
export type * from '../engine/score-query-types';
export type * from '../engine/team-command-types';
export type * from '../engine/team-query-types';
export type * from '../engine/time-query-types';
export type * from '../engine/way-command-types';
export type * from '../engine/way-query-types';

import type { CommandAnswer, CommandName, Commands } from '../engine/command-types';
import type { Queries, QueryName } from '../engine/query-types';
import type { RefusalReason } from '../engine/refusal-reason';

/** A failure a page can show: what happened and what to do. */
export interface BridgeError {
  /**
   * `reconnecting` passes by itself: the engine is being started again, and every live query is asked anew. So do
   * `second-engine` (another one runs) and `cannot-open` (the disk does not let it), once their cause is gone.
   */
  readonly code:
    | 'reconnecting'
    | 'second-engine'
    | 'cannot-open'
    | 'refused'
    | 'invalid'
    | 'not-found'
    | 'not-saved'
    | 'engine-gone'
    | 'bug';
  readonly message: string;
  /** Set where a page has words of its own for it. */
  readonly reason?: RefusalReason;
  /** What was entered, for those words. */
  readonly about?: string;
}

/** The engine as a page sees it: live queries and commands over one port that heals by itself. */
export interface Engine {
  /** Calls `next` with every new result until the returned function is called. Resubscribes after a reconnect. */
  watch<N extends QueryName>(
    name: N,
    args: Queries[N]['args'],
    next: (result: Queries[N]['result']) => void,
    failed?: (error: BridgeError) => void,
  ): () => void;
  /** Rejects with a `BridgeError`. */
  send<N extends CommandName>(name: N, args: Commands[N]['args']): Promise<CommandAnswer<N>>;
}
