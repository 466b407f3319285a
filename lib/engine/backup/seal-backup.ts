import { joinBytes } from '../../sync/identity/bytes/bytes';
import { decrypt, encrypt, randomBytes } from '../../sync/identity/keys/ciphers';

/** "WWB" and the version of the format. */
const MAGIC = Uint8Array.of(0x57, 0x57, 0x42, 1);
const SALT_BYTES = 16;
const IV_BYTES = 12;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + IV_BYTES;
/** PBKDF2 with SHA-256, as many rounds as OWASP asks for (2023): 600,000. */
const ROUNDS = 600_000;

/** Seals bytes with a passphrase: AES-256-GCM under a key from PBKDF2 with a salt of its own. */
export async function sealBackup(passphrase: string, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)];
  const key = await keyFrom(passphrase, salt);
  return joinBytes(MAGIC, salt, iv, await encrypt(key, plain, { iv, bound: MAGIC }));
}

export type OpenedBackup =
  | { readonly problem: 'not-a-backup' | 'wrong-passphrase' | 'newer' }
  | { readonly problem: undefined; readonly plain: Uint8Array };

/** A single wrong bit reads like a wrong passphrase. */
export async function openBackup(passphrase: string, file: Uint8Array): Promise<OpenedBackup> {
  const bytes = new Uint8Array(file);
  const version = bytes[MAGIC.length - 1] ?? 0;
  if (bytes.length <= HEAD_BYTES || MAGIC.some((byte, at) => at < 3 && bytes[at] !== byte))
    return { problem: 'not-a-backup' };
  if (version > 1) return { problem: 'newer' };
  const salt = bytes.slice(MAGIC.length, MAGIC.length + SALT_BYTES);
  const iv = bytes.slice(MAGIC.length + SALT_BYTES, HEAD_BYTES);
  const key = await keyFrom(passphrase, salt);
  const plain = await decrypt(key, bytes.slice(HEAD_BYTES), { iv, bound: MAGIC });
  return plain ? { problem: undefined, plain } : { problem: 'wrong-passphrase' };
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = globalThis.crypto;
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const key = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return new Uint8Array(await subtle.deriveBits(how, key, 256));
}
