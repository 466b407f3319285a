import type { Channel, ChannelEnd } from '../channel';
import type { DeviceId } from '../peer';
import { RecentIds } from '../recent-ids';
import { BackOff } from './back-off';
import type { LinkMessage } from './link-message';
import type { Announcement, MeshMessage } from './mesh-message';
import type { DeviceLink } from './mesh-options';
import { PeerLink } from './peer-link';
import { randomHex } from './random-hex';

/** A proof takes less; a channel without one is destroyed. */
const ADMIT_WITHIN_MS = 25_000;
/** Answers to announcements of one device, ms apart. */
const ANSWER_MS = 300;
/** Announcements that crossed the beginning of a channel say nothing about it, ms. */
const SETTLE_MS = 3_000;
const REFUSED: ChannelEnd = { kind: 'refused', message: 'The other side could not prove who it is.' };

interface PlacePorts {
  readonly initiator: boolean;
  readonly iceServers: readonly RTCIceServer[];
  admit(channel: Channel): Promise<boolean>;
  changed(): void;
  announce(to: string, linked: string | undefined): void;
  say(to: string, session: string, message: LinkMessage): void;
}

interface Held {
  readonly session: string;
  /** The run of the other device that it leads to. */
  readonly run: string;
  readonly link: PeerLink;
}

/** Everything about one other device: the channel that is used, and the attempt that may replace it. */
export class Place {
  #run: string | undefined;
  #count = -1;
  readonly #gone = new RecentIds();
  readonly #seen = new RecentIds();
  #live: Held | undefined;
  #liveSince = 0;
  #attempt: Held | undefined;
  #failure: { readonly message: string; readonly retryAt: number; readonly refused: boolean } | undefined;
  readonly #failures = new BackOff(1_000, 30_000);
  readonly #refusals = new BackOff(30_000, 600_000);
  #retry: ReturnType<typeof setTimeout> | undefined;
  #answeredAt = 0;
  #closed = false;

  constructor(
    readonly device: DeviceId,
    readonly ports: PlacePorts,
  ) {}

  get state(): DeviceLink {
    if (this.#live) {
      return { kind: this.#live.link.shaky ? 'interrupted' : 'connected', since: this.#liveSince };
    }
    if (this.#attempt) return { kind: 'connecting' };
    if (!this.#failure) return { kind: 'absent' };
    const { message, retryAt } = this.#failure;
    return { kind: 'failed', message, retryAt };
  }

  /** The device says that it is here. */
  greet({ run, count, to, linked }: Announcement): void {
    if (this.#gone.has(run)) return;
    const known = run === this.#run;
    if (known && count <= this.#count) return;
    if (to === undefined) {
      // It may be a recording from before we were there: only who answers us displaces anybody.
      if (known) this.#count = count;
      if (!known || !this.#live || this.#live.link.shaky) this.#answer(run);
      return;
    }
    if (!known) this.#meet(run);
    this.#count = count;
    if (this.#live?.run === run) {
      const agrees = linked === this.#live.session || Date.now() - this.#liveSince < SETTLE_MS;
      if (agrees) return;
    }
    if (this.ports.initiator) this.#begin();
    else this.#answer(run);
  }

  hear({ run, session, message }: Extract<MeshMessage, { kind: 'link' }>): void {
    if (run !== this.#run) {
      if (this.#gone.has(run)) return;
      this.#meet(run);
    }
    const held = [this.#attempt, this.#live].find((one) => one?.session === session);
    if (held) held.link.hear(message);
    else if (!this.ports.initiator && message.kind !== 'bye' && message.kind !== 'restart') {
      if (this.#seen.has(session)) return;
      this.#drop(this.#attempt);
      this.#try(session).link.hear(message);
    }
  }

  /** Signaling works again: what waits need not wait longer. */
  signalingIsBack(): void {
    if (this.#live?.link.shaky) this.#live.link.searchPath();
    else if (!this.#live && !this.#attempt) {
      this.#failures.worked();
      if (this.#failure && !this.#failure.refused) this.#failure = { ...this.#failure, retryAt: 0 };
      this.#call();
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#drop(this.#attempt);
    this.#live?.link.end({ kind: 'closed' });
    this.#live = undefined;
  }

  #meet(run: string): void {
    if (this.#run !== undefined) this.#gone.add(this.#run);
    this.#run = run;
    this.#count = -1;
    this.#failure = undefined;
    this.#failures.worked();
    clearTimeout(this.#retry);
    this.#drop(this.#attempt);
  }

  #answer(run: string): void {
    const now = Date.now();
    if (run === this.#run && !this.ports.initiator && now - this.#answeredAt < ANSWER_MS) return;
    this.#answeredAt = now;
    this.ports.announce(run, this.#live?.run === run ? this.#live.session : undefined);
  }

  #begin(): void {
    if (this.#attempt || this.#closed) return;
    if (this.#failure && Date.now() < this.#failure.retryAt) return;
    this.#try(randomHex());
  }

  #try(session: string): Held {
    const run = this.#run ?? '';
    this.#seen.add(session);
    const link = new PeerLink({
      initiator: this.ports.initiator,
      iceServers: this.ports.iceServers,
      say: (message) => this.ports.say(run, session, message),
    });
    const held = { session, run, link };
    this.#attempt = held;
    this.#follow(held).catch((cause: unknown) => {
      link.end({ kind: 'lost', message: String(cause) });
      console.error('A link could not be followed.', cause);
    });
    this.ports.changed();
    return held;
  }

  async #follow(held: Held): Promise<void> {
    const { link } = held;
    const channel = await link.opened;
    const proof = channel && (await this.#prove(channel));
    if (proof === 'refused') link.end(REFUSED);
    else if (proof === 'proved' && this.#attempt === held) this.#promote(held);
    this.#over(held, await link.ended, proof === 'refused');
  }

  async #prove(channel: Channel): Promise<'proved' | 'refused' | 'gone'> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'refused'>((resolve) => {
      timer = setTimeout(() => resolve('refused'), ADMIT_WITHIN_MS);
    });
    const gone = channel.ended.then(() => 'gone' as const);
    const proved = this.ports.admit(channel).then(
      (yes) => (yes ? 'proved' : 'refused'),
      (cause: unknown) => {
        console.warn('A handshake failed.', cause);
        return 'refused' as const;
      },
    );
    try {
      return await Promise.race([proved, late, gone]);
    } finally {
      clearTimeout(timer);
    }
  }

  #promote(held: Held): void {
    const before = this.#live;
    this.#attempt = undefined;
    this.#live = held;
    this.#liveSince = Date.now();
    this.#failure = undefined;
    this.#failures.worked();
    this.#refusals.worked();
    before?.link.end({ kind: 'closed' });
    this.ports.changed();
  }

  #over(held: Held, reason: ChannelEnd, unproved: boolean): void {
    const wasLive = this.#live === held;
    if (!wasLive && this.#attempt !== held) return;
    if (wasLive) this.#live = undefined;
    else this.#attempt = undefined;
    if (this.#closed) return;
    const refused = reason.kind === 'refused' || reason.kind === 'abused' || unproved;
    const wait = refused ? this.#refusals.failed() : wasLive ? 0 : this.#failures.failed();
    const message = reason.kind === 'closed' ? 'The other side went away.' : reason.message;
    this.#failure = { message, retryAt: Date.now() + wait, refused };
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#call(), wait);
    this.ports.changed();
  }

  /** Asks the device that was heard of whether it is still there. */
  #call(): void {
    if (this.#closed || this.#run === undefined) return;
    this.ports.announce(this.#run, this.#live?.session);
  }

  #drop(held: Held | undefined): void {
    if (!held || held !== this.#attempt) return;
    this.#attempt = undefined;
    held.link.end({ kind: 'closed' });
  }
}
