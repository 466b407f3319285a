import { Subject } from 'rxjs';
import type { Channel } from '../../sync/channel';
import { connectPeer, type Linked } from '../../sync/identity/handshake/connect-peer';
import { RefusalBackOff } from '../../sync/identity/handshake/refusal-back-off';
import { TeamSignaling } from '../../sync/identity/seal/team-signaling';
import type { TeamIdentity } from '../../sync/identity/team-identity';
import type { DeviceId } from '../../sync/peer';
import type { IncomingLog } from '../../sync/replicate/gate/incoming-log';
import { Replicator } from '../../sync/replicate/replicator';
import type { Signaling } from '../../sync/signaling';
import type { DeviceLink } from '../../sync/webrtc/mesh-options';
import type { AskingView } from '../team-query-types';
import { InviteDesk } from './invite-desk';
import { keepHistory } from './keep-history';
import { SEALED_ALREADY } from './sealed-already';
import { SharedWorkspace } from './shared-workspace';
import type { SignalingLines, TeamMesh } from './team-ports';
import type { TeamState } from './team-state';
import { watchWorkspace } from './watch-workspace';
import type { Met } from './ways/code-desk';
import { linkByCode } from './ways/link-by-code';

/** How long the last word to a device that is out may take. ms. */
const FAREWELL_MS = 5_000;

/** What the other ways add to the live one. */
export interface LiveWays {
  readonly signalings: readonly Signaling[];
  /** Edits of this device in a document of the team. */
  edited(kind: string, updates: readonly Uint8Array[]): void;
}

/** A workspace with its team, while the engine runs: finds the devices of the roster, proves them and exchanges. */
export class LiveTeam {
  /** Something that is shown of the team may read differently. */
  readonly changed = new Subject<void>();
  readonly identity: TeamIdentity;
  readonly replicator: Replicator;
  #lines: SignalingLines;
  #signaling: TeamSignaling;
  #mesh: TeamMesh;
  readonly #desk: InviteDesk;
  #addresses = '';
  readonly #refusals: RefusalBackOff;
  /** Devices with a proved channel; who is removed is told so over it before it ends. */
  readonly #linked = new Set<DeviceId>();
  readonly #stops: (() => void)[] = [];
  #closed = false;

  constructor(
    readonly options: TeamState,
    private readonly ways: LiveWays,
  ) {
    const { identity, workspace, memory, owners, history, feed, ports } = options;
    const { report } = workspace.ports;
    this.identity = identity;
    this.#refusals = new RefusalBackOff(() => ports.timers.now());
    const log: IncomingLog = {
      append: (entry) => history.append(entry),
      quarantine: async (entry) => {
        memory.keepRefused(entry);
        this.changed.next();
      },
    };
    this.replicator = new Replicator({
      device: identity.device.id,
      documents: new SharedWorkspace(workspace),
      timers: ports.timers,
      inspector: ports.inspector,
      log,
      owners,
      known: memory.devices(),
      remember: (device) => memory.remember(device),
      edited: (kind, updates) => {
        const { id } = identity.device;
        const entry = { kind, origin: id, from: id, at: ports.timers.now(), updates };
        history.append(entry).catch(report);
        ways.edited(kind, updates);
      },
      report,
    });
    this.#desk = new InviteDesk({ identity, ports, changed: () => this.changed.next(), report });
    this.#lines = this.#openLines();
    this.#signaling = this.#openSignaling();
    this.#mesh = this.#openMesh();
    this.#stops.push(
      identity.onChange(() => this.#rosterChanged()),
      this.replicator.onChange(() => this.changed.next()),
    );
    this.#desk.follow(this.#lines);
    this.#stops.push(
      keepHistory(history, workspace, ports.timers),
      watchWorkspace(workspace, {
        ...{ me: identity.device.id, owners, report, now: workspace.ports.now },
        told: (items, conflicts) => {
          feed.take(items, conflicts);
          this.changed.next();
        },
      }),
    );
  }

  /** How it stands with each signaling server. */
  get signaling(): SignalingLines {
    return this.#lines;
  }

  /** Who asks to be let in now. */
  get asking(): readonly AskingView[] {
    return this.#desk.asking;
  }

  /** Waits for who was invited. To be called for every new invite: the roster tells of it before its seed is kept. */
  awaitInvited(): void {
    this.#desk.follow(this.#lines);
  }

  /** Lets somebody in who asks, or does not. False when they are gone. */
  decide(id: string, admit: boolean): boolean {
    return this.#desk.decide(id, admit);
  }

  link(device: DeviceId): DeviceLink {
    return this.#mesh.link(device);
  }

  /** Proves who is at the other end of a channel that did not come from a signaling server: a teammate, or who was invited. */
  async meet(channel: Channel, side: 'offer' | 'answer'): Promise<Met> {
    const { timers } = this.options.ports;
    const met = await linkByCode(channel, { side, identity: this.identity, timers, desk: this.#desk });
    if ('why' in met) return met;
    this.adopt(met);
    return { name: this.identity.state.members.get(met.peer.member)?.name ?? '' };
  }

  /** Exchanges over a link whose other end was proved. */
  adopt({ channel, peer }: Linked): void {
    if (this.#closed) channel.end({ kind: 'closed' });
    else this.replicator.connect(channel, peer);
  }

  /** Makes every line and channel anew, as the settings are now. */
  reopen(): void {
    this.#desk.hangUp();
    this.#mesh.close();
    this.#signaling.close();
    this.#lines = this.#openLines();
    this.#signaling = this.#openSignaling();
    this.#mesh = this.#openMesh();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const stop of this.#stops) stop();
    this.#desk.close();
    this.#mesh.close();
    this.replicator.close();
    this.#signaling.close();
    this.changed.complete();
  }

  #openLines(): SignalingLines {
    const { addresses } = this.identity.state;
    this.#addresses = addresses.join(' ');
    const signaling = this.options.ports.openSignaling(addresses, this.ways.signalings);
    signaling.onState(() => this.changed.next());
    return signaling;
  }

  #openSignaling(): TeamSignaling {
    const { ports, workspace } = this.options;
    return new TeamSignaling(this.#lines, this.identity, workspace.ports.report, () => ports.timers.now());
  }

  #openMesh(): TeamMesh {
    const { identity } = this;
    return this.options.ports.openMesh({
      me: identity.device.id,
      signaling: this.#signaling,
      ...SEALED_ALREADY,
      wanted: (device) =>
        identity.current &&
        device !== identity.device.id &&
        identity.state.devices.has(device) &&
        this.#refusals.mayTry(device),
      admit: (channel, device) => this.#admit(channel, device),
      onChange: () => this.changed.next(),
    });
  }

  /** Proves who is there before a single byte of a document. */
  async #admit(channel: Channel, device: DeviceId): Promise<boolean> {
    const { identity } = this;
    const linked = await connectPeer(channel, identity, this.options.ports.timers);
    if (linked.kind === 'refused') {
      if (linked.reason !== 'lost' && linked.reason !== 'late') this.#refusals.refused(device);
      return false;
    }
    if (this.#closed || linked.peer.device !== device) {
      linked.channel.end({ kind: 'closed' });
      return false;
    }
    this.#refusals.linked(device);
    this.#linked.add(device);
    void linked.channel.ended.then(() => {
      this.#linked.delete(device);
      if (this.#isOver(device) && !this.#closed) this.#mesh.refresh();
    });
    this.replicator.connect(linked.channel, linked.peer);
    return true;
  }

  #rosterChanged(): void {
    const { identity, options } = this;
    for (const device of identity.state.removedDevices) {
      this.replicator.remove(device);
      options.memory.forget(device);
    }
    if (!identity.current) for (const device of this.#linked) this.replicator.disconnect(device);
    if (identity.state.addresses.join(' ') !== this.#addresses) this.reopen();
    else this.#refresh();
    this.#desk.follow(this.#lines);
    if (identity.rekeyDue) identity.heal().catch(options.workspace.ports.report);
    this.changed.next();
  }

  /** Who is out is told so, and who stays when we leave, before the mesh takes the channel away. */
  #refresh(): void {
    if (![...this.#linked].some((device) => this.#isOver(device))) {
      this.#mesh.refresh();
      return;
    }
    this.#stops.push(this.options.ports.timers.after(FAREWELL_MS, () => this.#mesh.refresh()));
  }

  #isOver(device: DeviceId): boolean {
    const { current, state } = this.identity;
    return !current || state.removedDevices.has(device);
  }
}
