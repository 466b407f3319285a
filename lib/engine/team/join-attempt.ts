import type { Channel } from '../../sync/channel';
import type { Linked } from '../../sync/identity/handshake/connect-peer';
import type { Refusal } from '../../sync/identity/handshake/refusal';
import type { Newcomer } from '../../sync/identity/invite/accept-invite';
import type { InviteTicket } from '../../sync/identity/invite/invite-ticket';
import { type Joined, joinWorkspace } from '../../sync/identity/invite/join-workspace';
import { deviceIdOf } from '../../sync/identity/keys/own-device';
import type { IdentityPorts } from '../../sync/identity/roster-keeper';
import { InviteSignaling } from '../../sync/identity/seal/invite-signaling';
import { openOwnDevice, type TeamIdentity } from '../../sync/identity/team-identity';
import type { JoiningView } from '../team-query-types';
import { SEALED_ALREADY } from './sealed-already';
import type { SignalingLines, TeamMesh, TeamPorts } from './team-ports';
import type { Met } from './ways/code-desk';

export interface JoinAttemptOptions {
  readonly ticket: InviteTicket;
  readonly newcomer: Newcomer;
  readonly ports: TeamPorts;
  readonly identityPorts: IdentityPorts;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** Who this profile has become; `link`: the connection over which it was let in, when that one stays. */
export interface JoinedTeam {
  readonly identity: TeamIdentity;
  readonly link: Linked | undefined;
}

/** One try to get in with an invite: looks for the inviter, shows the code, and waits to be let in. */
export class JoinAttempt {
  #view: JoiningView;
  #lines: SignalingLines | undefined;
  #mesh: TeamMesh | undefined;
  #ended = false;
  #done: (joined: JoinedTeam | undefined) => void = () => undefined;
  /** Who this profile is in the workspace; undefined when it came to nothing, as `view` then says. */
  readonly result = new Promise<JoinedTeam | undefined>((resolve) => {
    this.#done = resolve;
  });

  constructor(private readonly options: JoinAttemptOptions) {
    this.#view = { step: 'looking', workspaceName: options.ticket.workspaceName };
  }

  get view(): JoiningView {
    return this.#view;
  }

  async start(): Promise<void> {
    const { ticket, ports, identityPorts, changed, report } = this.options;
    const device = await openOwnDevice(identityPorts.shelf);
    const inviter = await deviceIdOf(ticket.inviter);
    if (this.#ended) return;
    const lines = ports.openSignaling(ticket.addresses);
    this.#lines = lines;
    lines.onState(changed);
    this.#mesh = ports.openMesh({
      me: device.id,
      signaling: new InviteSignaling(lines, ticket.seed, report),
      ...SEALED_ALREADY,
      wanted: (other) => other === inviter,
      // Being let in takes as long as people need.
      admit: (channel) => {
        this.#ask(channel).catch(this.options.report);
        return Promise.resolve(true);
      },
    });
  }

  /** Gives up, or lets go of the lines once it is over. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#mesh?.close();
    this.#lines?.close();
    this.#done(undefined);
  }

  /** Asks over a channel that did not come from a signaling server, and stays as the link afterwards. */
  async askOver(channel: Channel): Promise<Met> {
    const joined = await this.#join(channel);
    if (joined.kind === 'joined') {
      this.#done({
        identity: joined.identity,
        link: joined.link.kind === 'linked' ? joined.link : undefined,
      });
      this.end();
      return { name: this.options.ticket.workspaceName };
    }
    this.#refused(joined);
    return { why: joined.reason === 'lost' || joined.reason === 'late' ? 'lost' : 'not-let-in' };
  }

  async #ask(channel: Channel): Promise<void> {
    const joined = await this.#join(channel);
    if (joined.kind === 'joined') {
      this.#done({ identity: joined.identity, link: undefined });
      this.end();
    } else this.#refused(joined);
  }

  #join(channel: Channel): Promise<Joined | Refusal> {
    const { ticket, newcomer, ports, identityPorts } = this.options;
    return joinWorkspace(channel, {
      ports: identityPorts,
      timers: ports.timers,
      ticket,
      newcomer,
      onCode: (code) => this.#show({ step: 'compare', workspaceName: ticket.workspaceName, code }),
    });
  }

  #refused({ reason, message }: Refusal): void {
    if (this.#ended) return;
    const { workspaceName } = this.options.ticket;
    // The line may only have been cut: the inviter is looked for again.
    if (reason === 'lost' || reason === 'late') this.#show({ step: 'looking', workspaceName });
    else {
      this.#show({ step: 'failed', workspaceName, message });
      this.end();
    }
  }

  #show(view: JoiningView): void {
    this.#view = view;
    this.options.changed();
  }
}
