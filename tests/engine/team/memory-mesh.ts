import type { TeamMesh } from '../../../lib/engine/team/team-ports';
import type { DeviceId } from '../../../lib/sync/peer';
import type { DeviceLink, MeshOptions } from '../../../lib/sync/webrtc/mesh-options';
import { type MemoryEnd, MemoryLink } from '../../sync/memory-channel';

interface Note {
  readonly from: DeviceId;
  readonly kind: 'here' | 'answer' | 'link';
  readonly link: number;
}

const CALL_MS = 40;
const PROVE_MS = 4_000;

/** The wires that meshes of one test make to each other; unplugged devices can not be reached. */
export class MemoryNetwork {
  readonly #links: MemoryLink[] = [];
  readonly #ends = new Map<DeviceId, Set<MemoryLink>>();
  /** Every frame that went over any wire, with its two ends. */
  readonly frames: { readonly from: DeviceId; readonly to: DeviceId; readonly frame: Uint8Array }[] = [];

  make(from: DeviceId, to: DeviceId): number {
    const link = new MemoryLink();
    link.a.tap = (frame) => void this.frames.push({ from, to, frame: frame.slice() });
    link.b.tap = (frame) => void this.frames.push({ from: to, to: from, frame: frame.slice() });
    for (const device of [from, to]) {
      const links = this.#ends.get(device) ?? new Set();
      this.#ends.set(device, links.add(link));
    }
    return this.#links.push(link) - 1;
  }

  end(number: number, side: 'a' | 'b'): MemoryEnd | undefined {
    return this.#links[number]?.[side];
  }

  cut(device: DeviceId): void {
    for (const link of this.#ends.get(device) ?? []) link.cut();
    this.#ends.delete(device);
  }
}

/** A mesh as the engine knows it, over wires in memory: finds devices by signaling, the lower id begins. */
export class MemoryMesh implements TeamMesh {
  readonly #channels = new Map<DeviceId, MemoryEnd>();
  readonly #stops: (() => void)[] = [];

  constructor(
    private readonly options: MeshOptions,
    private readonly network: MemoryNetwork,
  ) {
    const { me, signaling, topics } = options;
    for (const topic of [topics.everybody, topics.of(me)]) {
      this.#stops.push(signaling.subscribe(topic, (bytes) => this.#hear(read(bytes))));
    }
    const beat = setInterval(() => this.#say(topics.everybody, 'here'), CALL_MS);
    this.#stops.push(() => clearInterval(beat));
  }

  link(device: DeviceId): DeviceLink {
    return this.#channels.has(device) ? { kind: 'connected', since: 0 } : { kind: 'absent' };
  }

  refresh(): void {
    for (const [device, channel] of this.#channels) {
      if (!this.options.wanted(device)) channel.end({ kind: 'closed' });
    }
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    for (const channel of this.#channels.values()) channel.end({ kind: 'closed' });
  }

  #hear({ from, kind, link }: Note): void {
    const { me, wanted, topics } = this.options;
    if (from === me || this.#stops.length === 0 || this.#channels.has(from) || !wanted(from)) return;
    if (kind === 'link') this.#take(from, this.network.end(link, 'b'));
    else if (me > from) {
      if (kind === 'here') this.#say(topics.of(from), 'answer');
    } else {
      const made = this.network.make(me, from);
      this.#take(from, this.network.end(made, 'a'));
      this.#say(topics.of(from), 'link', made);
    }
  }

  #take(device: DeviceId, channel: MemoryEnd | undefined): void {
    if (!channel) return;
    const { admit, onChange } = this.options;
    this.#channels.set(device, channel);
    // The other browser may have been quit just then: it is called again.
    const late = setTimeout(() => channel.end({ kind: 'lost', message: 'Nobody answers.' }), PROVE_MS);
    void channel.ended.then(() => {
      this.#channels.delete(device);
      onChange?.();
    });
    void admit(channel, device).then((proved) => {
      clearTimeout(late);
      if (!proved) channel.end({ kind: 'refused', message: 'It was not proved.' });
      onChange?.();
    });
  }

  #say(topic: string, kind: Note['kind'], link = -1): void {
    const note: Note = { from: this.options.me, kind, link };
    this.options.signaling.publish(topic, new TextEncoder().encode(JSON.stringify(note)));
  }
}

function read(bytes: Uint8Array): Note {
  return JSON.parse(new TextDecoder().decode(bytes)) as Note;
}
