import type { Channel } from '../../sync/channel';
import type { Linked } from '../../sync/identity/handshake/connect-peer';
import type { Refusal } from '../../sync/identity/handshake/refusal';
import { type Admitted, type Asking, answerJoin } from '../../sync/identity/invite/answer-join';
import type { InviteId } from '../../sync/identity/roster/roster-entry';
import { InviteSignaling } from '../../sync/identity/seal/invite-signaling';
import type { TeamIdentity } from '../../sync/identity/team-identity';
import type { AskingView } from '../team-query-types';
import { SEALED_ALREADY } from './sealed-already';
import type { SignalingLines, TeamMesh, TeamPorts } from './team-ports';

interface Waiting {
  readonly asking: Asking;
  readonly decide: (admit: boolean) => void;
}

export interface DeskOptions {
  readonly identity: TeamIdentity;
  readonly ports: TeamPorts;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** Waits, for every invite that this device made, for who was invited; nobody comes in before a person has said so. */
export class InviteDesk {
  readonly #meshes = new Map<string, TeamMesh>();
  readonly #waiting = new Map<string, Waiting>();
  /** Invites over which somebody is being let in: the invite is used by then, the channel still needed. */
  readonly #busy = new Set<string>();
  #lines: SignalingLines | undefined;
  #turn: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(private readonly options: DeskOptions) {}

  get asking(): AskingView[] {
    return [...this.#waiting].map(([id, { asking }]) => ({
      id,
      name: asking.name,
      code: asking.code,
      for: asking.purpose.kind === 'device' ? 'device' : asking.purpose.role,
    }));
  }

  /** False when nobody asks under this id any more. */
  decide(id: string, admit: boolean): boolean {
    const waiting = this.#waiting.get(id);
    waiting?.decide(admit);
    return waiting !== undefined;
  }

  /** Answers who asks over a channel of their own, which stays as the link between teammates. Never rejects. */
  async answerOver(channel: Channel): Promise<Linked | Refusal> {
    const answered = await this.#hear(channel);
    return answered.kind === 'admitted' ? answered.link : answered;
  }

  /** Opens a place for each invite that can be answered, and closes those of used and revoked ones. */
  follow(lines: SignalingLines): void {
    this.#lines = lines;
    this.#turn = this.#turn.then(() => this.#follow(lines)).catch(this.options.report);
  }

  /** The lines are about to be replaced: what hangs on them ends. */
  hangUp(): void {
    for (const mesh of this.#meshes.values()) mesh.close();
    this.#meshes.clear();
  }

  close(): void {
    this.#closed = true;
    this.hangUp();
    for (const { decide } of this.#waiting.values()) decide(false);
    this.#waiting.clear();
  }

  async #follow(lines: SignalingLines): Promise<void> {
    const { identity } = this.options;
    const invites = identity.current ? await identity.answerableInvites() : [];
    for (const [invite, mesh] of this.#meshes) {
      if (this.#busy.has(invite) || invites.some((open) => open.invite === invite)) continue;
      this.#meshes.delete(invite);
      mesh.close();
    }
    for (const { invite, seed } of invites) {
      if (this.#closed || this.#meshes.has(invite)) continue;
      this.#meshes.set(invite, this.#open(invite, new InviteSignaling(lines, seed, this.options.report)));
    }
  }

  #open(invite: InviteId, signaling: InviteSignaling): TeamMesh {
    const { identity, ports } = this.options;
    return ports.openMesh({
      me: identity.device.id,
      signaling,
      ...SEALED_ALREADY,
      wanted: (device) => device !== identity.device.id && !identity.state.devices.has(device),
      // Asking takes as long as people need; the channel is theirs until then.
      admit: (channel) => {
        this.#answer(invite, channel).catch(this.options.report);
        return Promise.resolve(true);
      },
    });
  }

  async #answer(invite: InviteId, channel: Channel): Promise<void> {
    this.#busy.add(invite);
    try {
      await this.#hear(channel);
    } finally {
      // From here on they meet as teammates.
      channel.end({ kind: 'closed' });
      this.#busy.delete(invite);
      if (this.#lines && !this.#closed) this.follow(this.#lines);
    }
  }

  async #hear(channel: Channel): Promise<Admitted | Refusal> {
    const { identity, ports, changed } = this.options;
    let id: string | undefined;
    const confirm = (asking: Asking) =>
      new Promise<boolean>((decide) => {
        id = `${asking.invite}-${asking.code}`;
        this.#waiting.set(id, { asking, decide });
        changed();
      });
    try {
      return await answerJoin(channel, identity, { timers: ports.timers, confirm });
    } finally {
      if (id !== undefined) this.#waiting.delete(id);
      changed();
    }
  }
}
