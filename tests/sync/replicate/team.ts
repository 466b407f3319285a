import type * as Y from 'yjs';
import type { MemberId } from '../../../lib/domain/ids';
import type { DeviceId, Peer } from '../../../lib/sync/peer';
import type { IncomingEntry, QuarantinedEntry } from '../../../lib/sync/replicate/gate/incoming-log';
import { inspectUpdates } from '../../../lib/sync/replicate/gate/inspect-updates';
import { Replicator } from '../../../lib/sync/replicate/replicator';
import type { RememberedDevice } from '../../../lib/sync/replicate/status/team-status';
import { MemoryLink } from '../memory-channel';
import { ManualTimers } from './manual-timers';
import { MemoryDocuments } from './memory-documents';

/** One device of a team: its documents, its replicator, and what it took in and refused. */
export class Member {
  readonly logged: IncomingEntry[] = [];
  readonly quarantined: QuarantinedEntry[] = [];
  readonly reports: unknown[] = [];
  readonly edits: { readonly kind: string; readonly updates: readonly Uint8Array[] }[] = [];
  readonly remembered = new Map<DeviceId, RememberedDevice>();
  readonly device: DeviceId;
  readonly replicator: Replicator;

  constructor(
    readonly name: string,
    readonly timers: ManualTimers,
    readonly documents: MemoryDocuments,
    known: Iterable<RememberedDevice> = [],
  ) {
    this.device = name.padEnd(32, '0') as DeviceId;
    this.replicator = new Replicator({
      device: this.device,
      documents,
      timers,
      inspector: { inspect: async (updates) => inspectUpdates(updates) },
      log: {
        append: async (entry) => void this.logged.push(entry),
        quarantine: async (entry) => void this.quarantined.push(entry),
      },
      known,
      remember: (device) => this.remembered.set(device.device, device),
      edited: (kind, updates) => this.edits.push({ kind, updates }),
      report: (error) => this.reports.push(error),
    });
  }

  peer(own = false): Peer {
    return { member: `mem_${this.name}` as MemberId, device: this.device, role: 'member', own };
  }

  doc(kind = 'book'): Y.Doc {
    return this.documents.doc(kind);
  }

  /** Writes one key of a map, as a command does. */
  write(key: string, value: unknown, kind = 'book', map = 'client'): void {
    this.doc(kind).getMap(map).set(key, value);
  }

  read(kind = 'book', map = 'client'): Record<string, unknown> {
    return Object.fromEntries([...this.doc(kind).getMap(map)].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  statusOf(other: Member) {
    return this.replicator.status.find(({ device }) => device === other.device);
  }
}

/** Devices that meet in memory, by a clock that is told to go on. */
export class Team {
  readonly timers = new ManualTimers();

  async member(name: string, kinds: readonly string[] = ['book'], disk?: MemoryDocuments): Promise<Member> {
    const documents = disk ?? new MemoryDocuments();
    for (const kind of kinds) await documents.load(kind);
    return new Member(name, this.timers, documents);
  }

  link(one: Member, other: Member, own = false): MemoryLink {
    const link = new MemoryLink();
    one.replicator.connect(link.a, other.peer(own));
    other.replicator.connect(link.b, one.peer(own));
    return link;
  }

  /** Links everybody with everybody. */
  mesh(members: readonly Member[]): MemoryLink[] {
    return members.flatMap((one, at) => members.slice(at + 1).map((other) => this.link(one, other)));
  }

  /** Long enough for bursts, answers and acknowledgements. */
  meet(): Promise<void> {
    return this.timers.advance(3_000);
  }
}
