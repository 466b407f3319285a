import type { Channel } from '../channel';
import type { DeviceId } from '../peer';
import type { Signaling } from '../signaling';

/** What a mesh needs from its surroundings. */
export interface MeshOptions {
  readonly me: DeviceId;
  readonly signaling: Signaling;
  readonly topics: {
    /** Where every device of the team listens. */
    readonly everybody: string;
    /** Where one device listens alone. The server must not be able to tell whose it is. */
    of(device: DeviceId): string;
  };
  /** Hides a message from the signaling server. */
  seal(plain: Uint8Array): Promise<Uint8Array>;
  /** Undefined when it was not sealed by somebody of the team. */
  unseal(sealed: Uint8Array): Promise<Uint8Array | undefined>;
  /** Is a link to this device wanted? Asked for everybody who announces themselves; `refresh` after it changed. */
  wanted(device: DeviceId): boolean;
  /**
   * An open channel to somebody who claims to be `device`: prove it (the handshake) and use it. Resolves true when the
   * peer was proved to be that device, and only then replaces an older channel; with false, or when it rejects, the
   * channel is ended and the device is tried again later and later.
   */
  admit(channel: Channel, device: DeviceId): Promise<boolean>;
  /** STUN and TURN servers of the team; without any, devices meet on the local network only. */
  readonly iceServers?: readonly RTCIceServer[];
  /** Called after the state of any device changed. */
  onChange?(): void;
}

/** How it stands with one device. Instants in epoch ms. */
export type DeviceLink =
  | { readonly kind: 'connected'; readonly since: number }
  /** The way is cut, and looked for anew; the channel still stands. */
  | { readonly kind: 'interrupted'; readonly since: number }
  | { readonly kind: 'connecting' }
  /** Not heard of since this mesh began, or since it went away. */
  | { readonly kind: 'absent' }
  /** Heard of, but no channel came about. */
  | { readonly kind: 'failed'; readonly message: string; readonly retryAt: number };
