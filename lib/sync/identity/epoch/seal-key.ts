import type { Bytes } from '../bytes/bytes';
import { joinBytes } from '../bytes/bytes';
import { decrypt, deriveBytes, encrypt, ZERO_IV } from '../keys/ciphers';
import { agreeWith, type createEphemeral, type OwnDevice } from '../keys/own-device';

/** Both halves are new for each use, so the derived key seals one thing and a constant iv is right. */
export type Ephemeral = Awaited<ReturnType<typeof createEphemeral>>;

/** Seals an epoch's key to one device: X25519, HKDF, AES-GCM. Undefined when the device's key is no key. */
export async function sealKeyTo(
  recipient: Bytes,
  key: Bytes,
  ephemeral: Ephemeral,
): Promise<Bytes | undefined> {
  const shared = await agreeWith(ephemeral.privateKey, recipient);
  if (!shared) return undefined;
  const secret = await sealingKey(shared, ephemeral.publicKey, recipient);
  return encrypt(secret, key, { iv: ZERO_IV });
}

/** The key that was sealed to this device; undefined when it was not, or not rightly. */
export async function openKey(
  device: OwnDevice,
  sealed: Bytes,
  ephemeral: Bytes,
): Promise<Bytes | undefined> {
  const shared = await device.agree(ephemeral);
  if (!shared) return undefined;
  const secret = await sealingKey(shared, ephemeral, device.card.agreementKey);
  return decrypt(secret, sealed, { iv: ZERO_IV });
}

function sealingKey(shared: Bytes, ephemeral: Bytes, recipient: Bytes): Promise<Bytes> {
  return deriveBytes(shared, { label: 'seal-key/1', salt: joinBytes(ephemeral, recipient) });
}
