import type { DeviceId } from '../../peer';
import { toBase32 } from '../bytes/base32';
import type { Bytes } from '../bytes/bytes';
import { sha256 } from './ciphers';

const subtle = globalThis.crypto.subtle;

/** The private halves can be used, stored in IndexedDB and never read out. */
export interface DeviceKeys {
  /** Ed25519. */
  readonly signing: CryptoKeyPair;
  /** X25519. */
  readonly agreement: CryptoKeyPair;
}

/** What others know of a device: its public keys, 32 bytes each. */
export interface DeviceCard {
  readonly signingKey: Bytes;
  readonly agreementKey: Bytes;
}

export async function createDeviceKeys(): Promise<DeviceKeys> {
  return {
    signing: await makePair('Ed25519', ['sign', 'verify']),
    agreement: await makePair('X25519', ['deriveBits']),
  };
}

async function makePair(name: string, usages: KeyUsage[]): Promise<CryptoKeyPair> {
  const pair = await subtle.generateKey({ name }, false, usages);
  if (!('privateKey' in pair)) throw new Error(`No pair of keys for ${name}`);
  return pair;
}

/** The first 160 bits of the signing key's hash. */
export async function deviceIdOf(signingKey: Bytes): Promise<DeviceId> {
  return toBase32((await sha256(signingKey)).subarray(0, 20)) as DeviceId;
}

/** This browser profile as a device of the workspace. */
export class OwnDevice {
  private constructor(
    readonly id: DeviceId,
    readonly card: DeviceCard,
    private readonly keys: DeviceKeys,
  ) {}

  static async open(keys: DeviceKeys): Promise<OwnDevice> {
    const signingKey = new Uint8Array(await subtle.exportKey('raw', keys.signing.publicKey));
    const agreementKey = new Uint8Array(await subtle.exportKey('raw', keys.agreement.publicKey));
    return new OwnDevice(await deviceIdOf(signingKey), { signingKey, agreementKey }, keys);
  }

  /** Ed25519, 64 bytes. */
  async sign(bytes: Bytes): Promise<Bytes> {
    return new Uint8Array(await subtle.sign('Ed25519', this.keys.signing.privateKey, bytes));
  }

  /** The secret that only this device and the holder of `theirs` know; undefined when `theirs` is no such key. */
  agree(theirs: Bytes): Promise<Bytes | undefined> {
    return agreeWith(this.keys.agreement.privateKey, theirs);
  }
}

/** X25519 between our private key and their public one; undefined for a key that gives no secret. */
export async function agreeWith(ours: CryptoKey, theirs: Bytes): Promise<Bytes | undefined> {
  try {
    const key = await subtle.importKey('raw', theirs, { name: 'X25519' }, false, []);
    return new Uint8Array(await subtle.deriveBits({ name: 'X25519', public: key }, ours, 256));
  } catch (error) {
    // All-zero results and malformed keys are a stranger's input; each browser names them differently.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** A key pair that is used for one sealing and forgotten. */
export async function createEphemeral(): Promise<{
  readonly privateKey: CryptoKey;
  readonly publicKey: Bytes;
}> {
  const pair = await makePair('X25519', ['deriveBits']);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
  };
}

/** True when the holder of `signingKey` signed exactly `bytes`. False for a malformed key. */
export async function isSigned(signingKey: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean> {
  try {
    const key = await subtle.importKey('raw', signingKey, { name: 'Ed25519' }, false, ['verify']);
    return await subtle.verify('Ed25519', key, signature, bytes);
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
