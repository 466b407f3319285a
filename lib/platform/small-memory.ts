/**
 * A few short texts that outlive a restart and lie outside IndexedDB: which workspace is open, and that a store once
 * held data (so that a wiped store is told from a new one).
 */
export const smallMemory = {
  get: (key: string): string | undefined => localStorage.getItem(key) ?? undefined,
  set: (key: string, value: string): void => localStorage.setItem(key, value),
  remove: (key: string): void => localStorage.removeItem(key),
};
