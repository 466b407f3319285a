const PRIME = 0x01000193;
const START = 0x811c9dc5;

/**
 * A 32-bit checksum against damage (not against forgery): FNV-1a (Fowler, Noll, Vo) taken over little-endian 32-bit
 * words, the rest over bytes. Every step is a bijection, so a change inside one word is always seen.
 */
export function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length & ~3;
  let hash = START ^ bytes.length;
  for (let at = 0; at < words; at += 4) hash = Math.imul(hash ^ view.getUint32(at, true), PRIME);
  for (let at = words; at < bytes.length; at += 1) hash = Math.imul(hash ^ view.getUint8(at), PRIME);
  return hash >>> 0;
}
