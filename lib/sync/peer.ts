import type { MemberId } from '../domain/ids';

/** Public name of a device: 32 characters of [0-9a-z], derived from its signing key. */
export type DeviceId = string & { readonly device: unique symbol };

/** Who is at the other end of a channel, once the handshake has proved it. */
export interface Peer {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly role: 'owner' | 'member';
  /** True for another device of our own member: it alone may be offered the private document. */
  readonly own: boolean;
}
