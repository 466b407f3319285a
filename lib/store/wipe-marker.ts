/**
 * A memory outside IndexedDB that knows which documents have held data. It tells a store the browser has wiped from
 * one that is new. Port: `localStorage` in the product, `MemoryWipeMarker` in tests.
 */
export interface WipeMarker {
  read(name: string): boolean;
  write(name: string): void;
  /** Forgets a document that was deleted on purpose. */
  clear?(name: string): void;
}
