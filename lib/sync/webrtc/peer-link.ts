import type { Channel, ChannelEnd } from '../channel';
import { DataChannel } from './data-channel';
import { fingerprintOf } from './fingerprint';
import type { LinkMessage } from './link-message';
import { makeConnection, makeDataChannel } from './make-connection';
import { Negotiation } from './negotiation';
import { PathWatch } from './path-watch';

/** An attempt that is not open after so long is destroyed. */
const OPEN_WITHIN_MS = 20_000;

export interface LinkPorts {
  /** Exactly one of the two ends begins. */
  readonly initiator: boolean;
  readonly iceServers: readonly RTCIceServer[];
  /** Hands a message of this attempt to the other end; it may get lost. */
  say(message: LinkMessage): void;
}

/** One connection to one device, from the first offer to its end: made, kept alive over a change of network, destroyed. */
export class PeerLink {
  /** Resolves once: with the open channel, or with undefined when it came to nothing. */
  readonly opened: Promise<Channel | undefined>;
  /** Resolves once, after everything of the connection was let go. */
  readonly ended: Promise<ChannelEnd>;
  #resolveOpened: (channel: Channel | undefined) => void = () => undefined;
  #resolveEnded: (reason: ChannelEnd) => void = () => undefined;
  readonly #connection: RTCPeerConnection;
  readonly #data: RTCDataChannel;
  readonly #negotiation: Negotiation;
  readonly #path: PathWatch;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #channel: DataChannel | undefined;
  #over = false;

  constructor(readonly ports: LinkPorts) {
    this.opened = new Promise((resolve) => {
      this.#resolveOpened = resolve;
    });
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
    this.#connection = makeConnection(ports.iceServers);
    this.#data = makeDataChannel(this.#connection);
    this.#negotiation = new Negotiation(this.#connection, ports, (message) =>
      this.#finish({ kind: 'lost', message }),
    );
    this.#path = new PathWatch(this.#connection, {
      search: () => this.searchPath(),
      lost: (message) => this.#lose(message),
    });
    this.#deadline = setTimeout(
      () => this.#lose('The other side could not be reached directly.'),
      OPEN_WITHIN_MS,
    );
    this.#data.onopen = () => this.#open();
    this.#data.onclose = () => this.#lose('The connection was closed.');
    if (ports.initiator) this.#negotiation.offer(false);
  }

  /** True while the way to the other end is broken; it is looked for anew meanwhile. */
  get shaky(): boolean {
    return this.#path.broken;
  }

  /** A message of the other end. Whatever does not fit what we know is ignored. */
  hear(message: LinkMessage): void {
    if (this.#over) return;
    if (message.kind === 'bye') this.#lose('The other side gave the connection up.');
    else if (message.kind === 'restart') {
      if (this.ports.initiator && this.#channel) this.#negotiation.offer(true);
    } else this.#negotiation.hear(message);
  }

  /** Looks for a new path between the two now, over the same connection: nothing sent is lost by it. */
  searchPath(): void {
    if (this.#over || !this.#channel) return;
    if (this.ports.initiator) this.#negotiation.offer(true);
    else this.ports.say({ kind: 'restart' });
  }

  end(reason: ChannelEnd): void {
    if (this.#channel) this.#channel.end(reason);
    else this.#finish(reason);
  }

  #open(): void {
    if (this.#over || this.#channel) return;
    const ours = fingerprintOf(this.#connection.localDescription?.sdp ?? '');
    const theirs = fingerprintOf(this.#connection.remoteDescription?.sdp ?? '');
    if (ours === undefined || theirs === undefined) {
      this.#finish({ kind: 'abused', message: 'The description does not name exactly one certificate.' });
      return;
    }
    clearTimeout(this.#deadline);
    const binding = { initiator: this.ports.initiator, ours, theirs };
    this.#channel = new DataChannel(this.#data, binding, (reason) => this.#finish(reason));
    this.#negotiation.pin(theirs);
    this.#path.start();
    this.#resolveOpened(this.#channel);
  }

  #lose(message: string): void {
    if (this.#channel) this.#channel.end({ kind: 'lost', message });
    this.#finish({ kind: 'lost', message });
  }

  #finish(reason: ChannelEnd): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#deadline);
    this.#path.stop();
    this.#negotiation.stop();
    this.#data.onopen = null;
    this.#data.onclose = null;
    if (this.#channel) this.#channel.end(reason);
    this.#connection.close();
    this.ports.say({ kind: 'bye' });
    this.#resolveOpened(undefined);
    this.#resolveEnded(reason);
  }
}
