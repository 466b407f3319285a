/** Bytes one frame may have at most. A longer message is cut by who sends it: its length is told first. */
export const MAX_FRAME_BYTES = 65_536;

/** Why a channel ended. `refused`: the other side is not let in. `abused`: it broke the rules. */
export type ChannelEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'lost'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'abused'; readonly message: string };

/**
 * What both ends know of one connection and a person between them can not forge: the handshake signs it. For WebRTC
 * the fingerprints of both descriptions, else what the carrier can say of itself; never empty.
 */
export interface ChannelBinding {
  /** True at the end that began the connection. Exactly one of the two did. */
  readonly initiator: boolean;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * A way for two replicas to exchange frames: whole, in order, at most once. Nobody has proved anything yet: what comes
 * out of a bare channel is a stranger's.
 */
export interface Channel {
  readonly binding: ChannelBinding;
  /**
   * Sends 1 to `MAX_FRAME_BYTES` bytes. Resolves when the channel would take the next frame (back-pressure): a sender
   * awaits it. Rejects once the channel has ended; a longer frame is our bug and throws.
   */
  send(frame: Uint8Array): Promise<void>;
  /** The one reader. Frames that came before it was set wait for it; a second call replaces it. */
  onFrame(reader: (frame: Uint8Array) => void): void;
  /** Resolves once, with the first reason of either side. Never rejects. */
  readonly ended: Promise<ChannelEnd>;
  /** Ends both sides. The other end sees `lost`, or the same reason where the carrier can tell it. */
  end(reason: ChannelEnd): void;
}
