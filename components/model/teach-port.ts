import type { Teaching } from '../../lib/domain/teaching';

/** The lesson in the tab beside which this page stands. */
export interface TeachPort {
  /** Lets the person point at things on the page. False when nothing of ours can run there. */
  start(): Promise<boolean>;
  /** The page shows no name. */
  skipName(): void;
  stop(): void;
  /** Calls `listener` with what the lesson says until the returned function is called. */
  follow(listener: (teaching: Teaching) => void): () => void;
}
