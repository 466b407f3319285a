/**
 * Values by key beside the documents: written once, read seldom, let go of when they are old. Every promise rejects when
 * the disk does not do it; then nothing of it is kept.
 */
export interface Archive {
  /** Resolves once the value is on disk. */
  put(key: string, value: object): Promise<void>;
  /** Undefined when there is none. What it is must be checked: it may be of another version. */
  get(key: string): Promise<unknown>;
  /** All keys that start so, in order. */
  keys(prefix: string): Promise<readonly string[]>;
  remove(keys: readonly string[]): Promise<void>;
}
