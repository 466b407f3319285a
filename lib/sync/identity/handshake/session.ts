import type { ChannelBinding } from '../../channel';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, utf8 } from '../bytes/bytes';
import { decrypt, deriveBytes, encrypt } from '../keys/ciphers';
import { HandshakeFailure } from './refusal';
import { type FrameKind, frameKinds, type SplitChannel } from './split-channel';

/** What both sides know of the two ends of their channel, in the same order at both. */
export interface Ends {
  readonly initiator: boolean;
  readonly ofInitiator: Bytes;
  readonly ofResponder: Bytes;
}

export function endsOf({ initiator, ours, theirs }: ChannelBinding): Ends {
  const [first, second] = initiator ? [ours, theirs] : [theirs, ours];
  return { initiator, ofInitiator: utf8(first), ofResponder: utf8(second) };
}

/** Frames sealed under a key that only this one session has. Its iv is side and number, so no frame can be replayed. */
export class Session {
  #sent = 0;
  #received = 0;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly channel: SplitChannel,
    private readonly key: Bytes,
    private readonly initiator: boolean,
  ) {}

  /** `secret`: what both must know to talk at all. `nonces`: initiator's, then responder's. */
  static async open(
    channel: SplitChannel,
    options: {
      readonly secret: Bytes;
      readonly label: string;
      readonly room: string;
      readonly nonces: Bytes;
      readonly ends: Ends;
    },
  ): Promise<Session> {
    const { secret, label, room, nonces, ends } = options;
    const bound = new ByteWriter().text(room).sized(ends.ofInitiator).sized(ends.ofResponder).done();
    const key = await deriveBytes(secret, { label, salt: nonces, bound });
    return new Session(channel, key, ends.initiator);
  }

  /** Frames leave in the order of the calls. */
  send(kind: FrameKind, plain: Bytes): Promise<void> {
    const iv = ivOf(this.initiator, this.#sent);
    this.#sent += 1;
    const sealing = encrypt(this.key, plain, { iv, bound: Uint8Array.of(frameKinds[kind]) });
    const turn = this.#queue.then(async () => this.channel.send(kind, await sealing));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async next(kind: FrameKind): Promise<Bytes> {
    return this.opened(kind, await this.channel.next(kind));
  }

  /** The plain text of a frame of this kind that came by another way, in its turn. */
  async opened(kind: FrameKind, sealed: Bytes): Promise<Bytes> {
    const iv = ivOf(!this.initiator, this.#received);
    this.#received += 1;
    const plain = await decrypt(this.key, sealed, { iv, bound: Uint8Array.of(frameKinds[kind]) });
    if (!plain) throw new HandshakeFailure('not-let-in', 'The other side does not have the key');
    return plain;
  }
}

function ivOf(initiator: boolean, count: number): Bytes {
  const iv = new Uint8Array(12);
  iv[0] = initiator ? 1 : 2;
  new DataView(iv.buffer).setUint32(8, count);
  return iv;
}
