import type { DeviceId } from '../peer';
import { type Announcement, type MeshMessage, readMeshMessage, writeMeshMessage } from './mesh-message';
import type { DeviceLink, MeshOptions } from './mesh-options';
import { Place } from './place';
import { randomHex } from './random-hex';

/** How often a device that misses somebody announces itself, ms. */
const ANNOUNCE_MS = 20_000;
/** Right after its start it does so soon again, ms: the first time the servers may not know yet whom to tell. */
const EARLY_MS = [500, 2_000, 6_000];
/** Devices that may be known at a time: more than any team has, fewer than a browser has connections. */
const MOST_PLACES = 128;

/**
 * Keeps one live channel to every wanted device that can be reached: announces this one, makes connections, replaces
 * what broke, and takes away what is not wanted any more.
 */
export class Mesh {
  readonly #run = randomHex();
  readonly #places = new Map<DeviceId, Place>();
  readonly #stops: (() => void)[] = [];
  #count = 0;
  #closed = false;

  constructor(readonly options: MeshOptions) {
    const { signaling, topics, me } = options;
    const hear = (sealed: Uint8Array) => {
      this.#open(sealed).catch(() => undefined);
    };
    this.#stops.push(signaling.subscribe(topics.everybody, hear));
    this.#stops.push(signaling.subscribe(topics.of(me), hear));
    this.#stops.push(
      signaling.onState((state) => {
        if (state.kind !== 'connected') return;
        for (const place of this.#places.values()) place.signalingIsBack();
        this.announce();
      }),
    );
    const beat = setInterval(() => {
      if (this.#missesSomebody()) this.announce();
    }, ANNOUNCE_MS);
    const early = EARLY_MS.map((ms) =>
      setTimeout(() => {
        if (this.#missesSomebody()) this.announce();
      }, ms),
    );
    this.#stops.push(() => {
      clearInterval(beat);
      for (const timer of early) clearTimeout(timer);
    });
    this.announce();
  }

  /** Tells everybody that this device is here: after a wake-up, after the network came back. */
  announce(): void {
    this.#count += 1;
    this.#say(this.options.topics.everybody, {
      kind: 'announce',
      from: this.options.me,
      run: this.#run,
      count: this.#count,
    });
  }

  /** Looks again who is wanted: who is not any more loses the channel, who is new is looked for. */
  refresh(): void {
    for (const [device, place] of this.#places) {
      if (this.options.wanted(device)) continue;
      this.#places.delete(device);
      place.close();
    }
    this.announce();
  }

  /** How it stands with a device. */
  link(device: DeviceId): DeviceLink {
    return this.#places.get(device)?.state ?? { kind: 'absent' };
  }

  /** Devices with a proved channel now. */
  connected(): DeviceId[] {
    return [...this.#places]
      .filter(([, place]) => place.state.kind === 'connected')
      .map(([device]) => device);
  }

  /** Ends every channel and listens to nobody any more. */
  close(): void {
    if (this.#closed) return;
    for (const place of this.#places.values()) place.close();
    this.#places.clear();
    this.#closed = true;
    for (const stop of this.#stops) stop();
  }

  #missesSomebody(): boolean {
    // Who was never heard of has no place yet, so a mesh without any keeps calling.
    return (
      this.#places.size === 0 || [...this.#places.values()].some(({ state }) => state.kind !== 'connected')
    );
  }

  async #open(sealed: Uint8Array): Promise<void> {
    const plain = await this.options.unseal(sealed);
    const message = plain && readMeshMessage(plain);
    if (!message || this.#closed) return;
    const { from } = message;
    if (from === this.options.me || !this.options.wanted(from)) return;
    if (message.kind === 'announce') this.#greet(message);
    else if (message.to === this.#run) this.#places.get(from)?.hear(message);
  }

  #greet(announcement: Announcement): void {
    if (announcement.to !== undefined && announcement.to !== this.#run) return;
    const { from } = announcement;
    let place = this.#places.get(from);
    if (!place) {
      if (this.#places.size >= MOST_PLACES) return;
      place = this.#makePlace(from);
      this.#places.set(from, place);
    }
    place.greet(announcement);
  }

  #makePlace(device: DeviceId): Place {
    const { options } = this;
    const head = () => ({ from: options.me, run: this.#run });
    return new Place(device, {
      initiator: options.me < device,
      iceServers: options.iceServers ?? [],
      admit: (channel) => options.admit(channel, device),
      changed: () => {
        if (!this.#closed) options.onChange?.();
      },
      announce: (to, linked) => {
        this.#count += 1;
        const rest = linked === undefined ? {} : { linked };
        this.#say(options.topics.of(device), {
          kind: 'announce',
          ...head(),
          count: this.#count,
          to,
          ...rest,
        });
      },
      say: (to, session, message) =>
        this.#say(options.topics.of(device), { kind: 'link', ...head(), to, session, message }),
    });
  }

  #say(topic: string, message: MeshMessage): void {
    if (this.#closed) return;
    this.options
      .seal(writeMeshMessage(message))
      .then((sealed) => {
        // The farewell of a mesh that was closed meanwhile still goes out.
        this.options.signaling.publish(topic, sealed);
      })
      .catch((cause: unknown) => console.error('A signaling message could not be sealed.', cause));
  }
}
