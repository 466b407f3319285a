import type { Channel } from '../../channel';
import type { DeviceId } from '../../peer';
import type { Bytes } from '../bytes/bytes';
import type { EntryHash } from '../roster/roster-entry';
import { SIGNATURE_BYTES } from '../roster/write-entry';
import type { RosterKeeper } from '../roster-keeper';
import { readBatch, sendEntries } from './exchange-roster';
import { HandshakeFailure } from './refusal';
import type { Session } from './session';
import { frameKinds, type SplitChannel } from './split-channel';

/**
 * Tells a linked device what is new in the roster, takes its news, and ends the channel when one of both is out. The last
 * that a removed device is told is its removal; from that moment on no document frame goes to it.
 */
export class RosterLine {
  readonly #channel: SplitChannel;
  readonly #keeper: RosterKeeper;
  readonly #session: Session;
  readonly #device: DeviceId;
  /** What we had when we last told them. They have it too. */
  #told: readonly EntryHash[];
  /** Signatures of their own news while it changes our roster: it is not sent back. */
  #theirs: ReadonlySet<string> = new Set();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    channel: SplitChannel,
    options: { readonly identity: RosterKeeper; readonly session: Session; readonly device: DeviceId },
  ) {
    this.#channel = channel;
    this.#keeper = options.identity;
    this.#session = options.session;
    this.#device = options.device;
    this.#told = options.identity.heads;
  }

  /** Starts. It stops when the channel ends. */
  open(): Channel {
    const stop = this.#keeper.onChange(() => this.#changed());
    void this.#channel.raw.ended.then(stop);
    const channel = this.#channel.open((frame) => this.#inTurn(() => this.#take(frame)));
    return {
      binding: channel.binding,
      ended: channel.ended,
      onFrame: (reader) => channel.onFrame(reader),
      send: (frame) =>
        this.#isOut ? Promise.reject(new Error('The other device was removed.')) : channel.send(frame),
      end: (reason) => {
        // Who is out, or stays when we leave, is told so first; that ends the channel.
        if (!this.#isOut && this.#keeper.current) channel.end(reason);
      },
    };
  }

  /** The other device is in the roster no more. */
  get #isOut(): boolean {
    return !this.#keeper.state.devices.has(this.#device);
  }

  #changed(): void {
    if (this.#isOut) return this.#sayFarewell();
    const news = this.#untold(this.#keeper.missingFor(this.#told));
    this.#told = this.#keeper.heads;
    // A device that leaves tells so; the other side then ends the channel, when it has read that.
    if (news.length > 0) this.#inTurn(() => sendEntries(this.#session, 'news', news));
    else if (!this.#keeper.current) this.#end('This device was removed from the workspace');
  }

  #sayFarewell(): void {
    if (this.#told.length === 0) return;
    const lacked = new Set(this.#keeper.missingFor(this.#told).map(signatureText));
    const farewell = this.#keeper
      .farewellFor(this.#device)
      .filter((entry) => lacked.has(signatureText(entry)));
    this.#told = [];
    const news = this.#untold(farewell);
    if (news.length > 0) this.#inTurn(() => sendEntries(this.#session, 'news', news));
    this.#inTurn(async () => this.#end('The other device was removed'));
  }

  #untold(entries: readonly Bytes[]): Bytes[] {
    return entries.filter((entry) => !this.#theirs.has(signatureText(entry)));
  }

  async #take(frame: Bytes): Promise<void> {
    if (frame[0] !== frameKinds.news) throw new HandshakeFailure('abused', 'Not news of the roster');
    const { entries } = readBatch(await this.#session.opened('news', frame.slice(1)));
    this.#theirs = new Set(entries.map(signatureText));
    try {
      await this.#keeper.merge(entries);
    } finally {
      this.#theirs = new Set();
    }
  }

  #inTurn(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      if (error instanceof HandshakeFailure) {
        this.#channel.raw.end({ kind: 'abused', message: error.message });
      } else this.#channel.raw.end({ kind: 'lost', message: String(error) });
    });
  }

  #end(message: string): void {
    this.#channel.raw.end({ kind: 'refused', message });
  }
}

function signatureText(entry: Bytes): string {
  return entry.subarray(-SIGNATURE_BYTES).join();
}
