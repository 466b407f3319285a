import type { Bytes } from '../bytes/bytes';
import type { InviteId } from '../roster/roster-entry';
import type { DeviceKeys } from './own-device';

/** The secret half of an invite that this device made. */
export interface KeptSeed {
  readonly invite: InviteId;
  readonly seed: Bytes;
}

/**
 * Where a browser profile keeps who it is. Each promise resolves when the change is on disk and rejects when it is not;
 * then nothing of it is kept.
 */
export interface KeyShelf {
  /** Undefined before the first `keepKeys`. */
  keys(): Promise<DeviceKeys | undefined>;
  /** The private halves are kept as they are: usable, never readable. */
  keepKeys(keys: DeviceKeys): Promise<void>;
  /** Roster entries in the order in which they were kept. */
  entries(): Promise<readonly Uint8Array[]>;
  keepEntries(entries: readonly Uint8Array[]): Promise<void>;
  seeds(): Promise<readonly KeptSeed[]>;
  keepSeed(seed: KeptSeed): Promise<void>;
  dropSeed(invite: InviteId): Promise<void>;
  /** Forgets everything, the keys too: this profile can never act as this device again. */
  clear(): Promise<void>;
}
