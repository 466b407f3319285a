/**
 * Why there is no link. `not-let-in`: one side does not find the other in its roster, or could not verify it; `no-epoch`: no
 * key in common, as after a long absence or in another workspace; `removed`: we are out ourselves; `behind`: no common newest
 * key could be agreed on; `late`: 20 s were over; `expired`: the invite is too
 * old; `abused`: the other side broke the rules; `lost`: the channel ended.
 */
export type RefusalReason =
  | 'version'
  | 'no-epoch'
  | 'not-let-in'
  | 'removed'
  | 'behind'
  | 'late'
  | 'expired'
  | 'abused'
  | 'lost';

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** For a person who looks for the cause; in English. */
  readonly message: string;
}

/** Ends a handshake from within; `connectPeer` and the join sessions turn it into a `Refusal`. */
export class HandshakeFailure extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
    /** False when the other side has said it first, or must not be told. */
    readonly tell = true,
  ) {
    super(message);
  }
}
