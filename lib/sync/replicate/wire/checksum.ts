/** 32-bit FNV-1a (Fowler, Noll, Vo) over updates: finds damage on the way. Who forges, is not stopped by it. */
export function checksumOf(updates: readonly Uint8Array[]): number {
  let hash = 0x811c9dc5;
  for (const update of updates) {
    hash = Math.imul(hash ^ update.length, 0x01000193);
    for (const byte of update) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}
