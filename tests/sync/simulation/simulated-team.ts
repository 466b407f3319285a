import type { MemberId } from '../../../lib/domain/ids';
import type { DeviceId } from '../../../lib/sync/peer';
import { inspectUpdates } from '../../../lib/sync/replicate/gate/inspect-updates';
import { ReplicaOwners } from '../../../lib/sync/replicate/gate/replica-owners';
import { Replicator } from '../../../lib/sync/replicate/replicator';
import { MemoryStore } from '../../engine/memory-store';
import { MemoryLink } from '../memory-channel';
import { ManualTimers } from '../replicate/manual-timers';
import type { Ledger, SimulatedVersion } from './device';
import { Dice } from './dice';
import { NewerVersion } from './newer-version';
import { OlderVersion } from './older-version';
import { PresentVersion, type VersionSetting } from './present-version';
import { TimeModel } from './time-model';

export type VersionName = 'present' | 'older' | 'newer';

/** One device over all its restarts: its disk stays. */
export class SimulatedDevice {
  readonly store = new MemoryStore();
  readonly device: DeviceId;
  version!: SimulatedVersion;
  replicator!: Replicator;

  constructor(
    readonly name: string,
    readonly kind: VersionName,
    private readonly team: SimulatedTeam,
  ) {
    this.device = name.padEnd(32, '0') as DeviceId;
  }

  async start(): Promise<void> {
    const { team } = this;
    const setting: VersionSetting = {
      name: this.name,
      dice: team.dice,
      now: () => team.timers.now(),
      store: this.store,
      model: team.model,
      ledger: team.ledger,
      report: (error) => team.faults.push(`${this.name} reported ${String(error)}`),
    };
    const versions = { present: PresentVersion, older: OlderVersion, newer: NewerVersion };
    this.version = await versions[this.kind].open(setting);
    this.replicator = new Replicator({
      device: this.device,
      documents: this.version.documents,
      timers: team.timers,
      inspector: { inspect: async (updates) => inspectUpdates(updates) },
      log: {
        append: () => Promise.resolve(),
        quarantine: async ({ reason, kind, from }) =>
          void team.faults.push(`${this.name} refused ${kind} from ${from}: ${reason}`),
      },
      owners: new ReplicaOwners(),
      report: setting.report,
    });
  }

  async restart(): Promise<void> {
    this.replicator.close();
    await this.version.close();
    await this.start();
  }
}

/** Five devices, the links between them, and the clock and dice that they share. */
export class SimulatedTeam {
  readonly dice: Dice;
  readonly timers = new ManualTimers();
  readonly model = new TimeModel();
  readonly ledger: Ledger = {
    foreign: new Map(),
    secrets: new Set(),
    noteIds: new Set(),
    addresses: new Set(),
  };
  /** What should never happen and did. */
  readonly faults: string[] = [];
  readonly devices: SimulatedDevice[] = [];
  readonly #links = new Map<string, MemoryLink>();

  constructor(seed: number) {
    this.dice = new Dice(seed);
  }

  async start(kinds: readonly VersionName[]): Promise<void> {
    for (const [at, kind] of kinds.entries()) {
      const device = new SimulatedDevice(`device${at}`, kind, this);
      await device.start();
      this.devices.push(device);
    }
  }

  /** Links two devices anew: what they were linked by before ends, and everything is compared again. */
  link(one: SimulatedDevice, other: SimulatedDevice): void {
    const link = new MemoryLink();
    one.replicator.connect(link.a, peerOf(other));
    other.replicator.connect(link.b, peerOf(one));
    this.#links.set(nameOf(one, other), link);
  }

  linkOf(one: SimulatedDevice, other: SimulatedDevice): MemoryLink | undefined {
    return this.#links.get(nameOf(one, other));
  }

  cut(one: SimulatedDevice, other: SimulatedDevice): void {
    this.linkOf(one, other)?.cut();
    this.#links.delete(nameOf(one, other));
  }

  /** Links all pairs for which `together` says so, and cuts the others. */
  arrange(together: (one: number, other: number) => boolean): void {
    for (const [at, one] of this.devices.entries()) {
      for (const [next, other] of this.devices.entries()) {
        if (next <= at) continue;
        const linked = one.replicator.status.some(
          ({ device, connected }) => device === other.device && connected,
        );
        if (!together(at, next)) this.cut(one, other);
        else if (!linked || !this.linkOf(one, other)) this.link(one, other);
      }
    }
  }

  releaseAll(): void {
    for (const link of this.#links.values()) link.release();
  }

  async close(): Promise<void> {
    for (const { replicator, version } of this.devices) {
      replicator.close();
      await version.close();
    }
  }
}

function nameOf(one: SimulatedDevice, other: SimulatedDevice): string {
  return [one.name, other.name].sort().join(' ');
}

function peerOf({ name, device }: SimulatedDevice) {
  return { member: `mem_${name}` as MemberId, device, role: 'member', own: false } as const;
}
