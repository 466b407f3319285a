/** 128 random bits as 32 hexadecimal digits: the id of an attempt, or of one run of a device. */
export function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
