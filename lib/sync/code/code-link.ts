import type { Channel, ChannelEnd } from '../channel';
import { DataChannel } from '../webrtc/data-channel';
import { fingerprintOf } from '../webrtc/fingerprint';
import { makeConnection, makeDataChannel } from '../webrtc/make-connection';
import { PathWatch } from '../webrtc/path-watch';
import { type Description, readDescription, writeDescription } from './description';

/** How long routes are gathered for one code, ms: a STUN server that is silent must not hold it up. */
const GATHER_MS = 3_000;

/** One connection that is agreed on by two codes, and by nothing else. */
export class CodeLink {
  /** Resolves once: with the open channel, or with undefined when it was given up before. */
  readonly channel: Promise<Channel | undefined>;
  #resolve: (channel: Channel | undefined) => void = () => undefined;
  readonly #connection: RTCPeerConnection;
  readonly #path: PathWatch;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #open: DataChannel | undefined;

  constructor(
    readonly type: 'offer' | 'answer',
    iceServers: readonly RTCIceServer[],
    /** ms until it is given up. */
    patience: number,
  ) {
    this.channel = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#connection = makeConnection(iceServers);
    const data = makeDataChannel(this.#connection);
    this.#path = new PathWatch(this.#connection, {
      // There is nobody who could carry another offer.
      search: () => undefined,
      lost: (message) => this.#open?.end({ kind: 'lost', message }),
    });
    this.#deadline = setTimeout(() => this.cancel(), patience);
    data.onopen = () => this.#begin(data);
  }

  /** Our own description with all routes in it. */
  async describe(): Promise<Description> {
    const connection = this.#connection;
    const gathered = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (!candidate) resolve();
      };
      setTimeout(resolve, GATHER_MS);
    });
    await connection.setLocalDescription();
    await gathered;
    const description = readDescription(connection.localDescription?.sdp ?? '');
    if (!description) throw new Error('The browser gave a description that can not be read.');
    return description;
  }

  /** Takes the description of the other side. */
  async take(description: Description): Promise<void> {
    const type = this.type === 'offer' ? 'answer' : 'offer';
    await this.#connection.setRemoteDescription({ type, sdp: writeDescription(description, type) });
  }

  /** Gives up what is not open yet; an open channel is not touched. */
  cancel(): void {
    clearTimeout(this.#deadline);
    if (this.#open) return;
    this.#close();
    this.#resolve(undefined);
  }

  #begin(data: RTCDataChannel): void {
    clearTimeout(this.#deadline);
    const ours = fingerprintOf(this.#connection.localDescription?.sdp ?? '');
    const theirs = fingerprintOf(this.#connection.remoteDescription?.sdp ?? '');
    if (ours === undefined || theirs === undefined) {
      this.cancel();
      return;
    }
    const binding = { initiator: this.type === 'offer', ours, theirs };
    this.#open = new DataChannel(data, binding, (_: ChannelEnd) => this.#close());
    this.#path.start();
    this.#resolve(this.#open);
  }

  #close(): void {
    this.#path.stop();
    this.#connection.onicecandidate = null;
    this.#connection.close();
  }
}
