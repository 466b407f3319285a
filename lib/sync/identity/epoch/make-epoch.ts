import type { DeviceId } from '../../peer';
import type { Bytes } from '../bytes/bytes';
import { decrypt, deriveBytes, encrypt, randomBytes, ZERO_IV } from '../keys/ciphers';
import { createEphemeral } from '../keys/own-device';
import type { EpochId, KeyGrant, SealedEpoch } from '../roster/roster-entry';
import { idBytes } from '../roster/write-entry';
import { sealKeyTo } from './seal-key';

export const KEY_BYTES = 32;

export interface EpochPlan {
  readonly number: number;
  /** Everyone who may know the key. */
  readonly devices: readonly { readonly id: DeviceId; readonly agreementKey: Bytes }[];
  /** Keys before it, which whoever knows it may know too. */
  readonly earlier: readonly { readonly id: EpochId; readonly key: Bytes }[];
}

/** A new random key, sealed as the roster wants it. */
export async function makeEpoch(
  plan: EpochPlan,
): Promise<{ readonly key: Bytes; readonly epoch: SealedEpoch }> {
  const key = randomBytes(KEY_BYTES);
  const ephemeral = await createEphemeral();
  const devices = [...plan.devices].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sealed = await Promise.all(
    devices.map(async ({ id, agreementKey }) => ({
      device: id,
      // A device whose key is no key shuts itself out, and must not stop the others.
      key: (await sealKeyTo(agreementKey, key, ephemeral)) ?? randomBytes(KEY_BYTES + 16),
    })),
  );
  const wrapped = await Promise.all(
    plan.earlier.map(async ({ id, key: old }) => ({ epoch: id, key: await wrapKey(key, id, old) })),
  );
  const check = await checkOf(key);
  return { key, epoch: { number: plan.number, ephemeral: ephemeral.publicKey, check, sealed, wrapped } };
}

/** Keys of epochs that are there already, sealed to a device that joins. */
export function grantKeys(
  agreementKey: Bytes,
  keys: readonly { readonly id: EpochId; readonly key: Bytes }[],
): Promise<KeyGrant[]> {
  return Promise.all(
    keys.map(async ({ id, key }) => {
      const ephemeral = await createEphemeral();
      const sealed = await sealKeyTo(agreementKey, key, ephemeral);
      if (!sealed) throw new RangeError('The device that joins has no usable key');
      return { epoch: id, ephemeral: ephemeral.publicKey, key: sealed };
    }),
  );
}

/** 16 bytes that tell the right key from any other. */
export function checkOf(key: Bytes): Promise<Bytes> {
  return deriveBytes(key, { label: 'key-check/1', length: 16 });
}

async function wrapKey(key: Bytes, id: EpochId, old: Bytes): Promise<Bytes> {
  return encrypt(await wrappingKey(key, id), old, { iv: ZERO_IV });
}

/** The key of the earlier epoch `id` that was wrapped under `key`. */
export async function unwrapKey(key: Bytes, id: EpochId, wrapped: Bytes): Promise<Bytes | undefined> {
  return decrypt(await wrappingKey(key, id), wrapped, { iv: ZERO_IV });
}

/** One for each pair of epochs, so it wraps one key only. */
function wrappingKey(key: Bytes, id: EpochId): Promise<Bytes> {
  return deriveBytes(key, { label: 'wrap-key/1', salt: idBytes(id) });
}
