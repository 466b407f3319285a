/** The clock of the replicas, handed in so that tests can hold it still. */
export interface Timers {
  /** Epoch ms. */
  now(): number;
  /** Runs `work` once after `ms`; returns what takes it back. */
  after(ms: number, work: () => void): () => void;
}
