/**
 * Where devices that are not linked yet find each other. It carries sealed bytes by topic to whoever subscribed, may
 * lose, repeat and reorder them, and is trusted with nothing but addresses and timing.
 */
export interface Signaling {
  /** Bytes to everybody who is subscribed to `topic` now. Never rejects: what is not reachable is told by `state`. */
  publish(topic: string, sealed: Uint8Array): void;
  /** Returns the unsubscribe function. Topics are asked for again after a reconnect. */
  subscribe(topic: string, reader: (sealed: Uint8Array) => void): () => void;
  readonly state: SignalingState;
  onState(listener: (state: SignalingState) => void): () => void;
  close(): void;
}

/** `where`: the address, for the status. */
export type SignalingState =
  | { readonly kind: 'connected'; readonly where: string }
  | { readonly kind: 'connecting'; readonly where: string }
  | { readonly kind: 'unreachable'; readonly where: string; readonly message: string };
