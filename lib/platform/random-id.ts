const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 24 random characters (120 bits) from Crockford's base 32. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
}
