import { type Bytes, utf8 } from '../bytes/bytes';

/** WebCrypto, the same in both browsers and in Node. Every purpose has its own label, so no key serves two. */
const subtle = globalThis.crypto.subtle;

export function randomBytes(length: number): Bytes {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle.digest('SHA-256', bytes));
}

/** HKDF-SHA-256 (RFC 5869): `length` bytes for the purpose `label` with what it is bound to, `bound`. */
export async function deriveBytes(
  secret: Bytes,
  options: {
    readonly label: string;
    readonly salt?: Bytes;
    readonly bound?: Bytes;
    readonly length?: number;
  },
): Promise<Bytes> {
  const { label, salt = new Uint8Array(0), bound = new Uint8Array(0), length = 32 } = options;
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = new Uint8Array([...utf8(`worthwhile/${label}`), 0, ...bound]);
  return new Uint8Array(
    await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8),
  );
}

/** HMAC-SHA-256, 32 bytes. */
export async function authenticate(secret: Bytes, bytes: Bytes): Promise<Bytes> {
  const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', key, bytes));
}

/** What goes with a sealed text besides the key. A pair of key and `iv` (12 bytes) is used once. */
export interface SealOptions {
  readonly iv: Bytes;
  readonly bound?: Bytes;
}

/** AES-256-GCM: 16 bytes longer than `plain`. */
export async function encrypt(secret: Bytes, plain: Bytes, { iv, bound }: SealOptions): Promise<Bytes> {
  const key = await subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await subtle.encrypt(gcm(iv, bound), key, plain));
}

/** The plain bytes; undefined when key, `iv`, `bound` or a single bit is not what was sealed. */
export async function decrypt(
  secret: Bytes,
  sealed: Bytes,
  { iv, bound }: SealOptions,
): Promise<Bytes | undefined> {
  const key = await subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt']);
  try {
    return new Uint8Array(await subtle.decrypt(gcm(iv, bound), key, sealed));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** For a key that seals one thing only. */
export const ZERO_IV: Bytes = new Uint8Array(12);

function gcm(iv: Bytes, bound: Bytes | undefined): AesGcmParams {
  return { name: 'AES-GCM', iv, ...(bound ? { additionalData: bound } : {}) };
}
