import { FrameReceiver } from '../../../lib/sync/replicate/wire/frame-receiver';
import { FrameSender } from '../../../lib/sync/replicate/wire/frame-sender';
import { decodeMessage, encodeMessage, type Message } from '../../../lib/sync/replicate/wire/messages';
import { MemoryLink } from '../memory-channel';
import type { Member } from './team';

/** A current member of the team whose software does what it likes. */
export class HostilePeer {
  readonly link = new MemoryLink();
  /** Everything the victim said. */
  readonly heard: Message[] = [];
  readonly #sender = new FrameSender(this.link.a);
  readonly #receiver = new FrameReceiver();

  constructor(
    readonly self: Member,
    victim: Member,
    own = false,
  ) {
    this.link.a.onFrame((frame) => {
      const bytes = this.#receiver.take(frame);
      const message = bytes && decodeMessage(bytes);
      if (message) this.heard.push(message);
    });
    victim.replicator.connect(this.link.b, self.peer(own));
  }

  /** Says something in the form of the protocol. */
  say(message: Message, lane = 1): void {
    this.#sender.send(message.type === 'replica' ? 0 : lane, encodeMessage(message));
  }

  /** Claims a replica id and pushes updates as their maker. */
  push(replica: number, ...updates: Uint8Array[]): void {
    this.say({ type: 'replica', kind: 'book', replica });
    this.say({ type: 'updates', kind: 'book', origin: this.self.device, updates });
  }

  /** Sends bytes as they are. */
  async frame(bytes: Uint8Array): Promise<void> {
    await this.link.a.send(bytes);
  }
}
