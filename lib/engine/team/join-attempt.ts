import type { Channel } from '../../sync/channel';
import type { Newcomer } from '../../sync/identity/invite/accept-invite';
import type { InviteTicket } from '../../sync/identity/invite/invite-ticket';
import { joinWorkspace } from '../../sync/identity/invite/join-workspace';
import { deviceIdOf } from '../../sync/identity/keys/own-device';
import type { IdentityPorts } from '../../sync/identity/roster-keeper';
import { InviteSignaling } from '../../sync/identity/seal/invite-signaling';
import { openOwnDevice, type TeamIdentity } from '../../sync/identity/team-identity';
import type { JoiningView } from '../team-query-types';
import { SEALED_ALREADY } from './sealed-already';
import type { SignalingLines, TeamMesh, TeamPorts } from './team-ports';

export interface JoinAttemptOptions {
  readonly ticket: InviteTicket;
  readonly newcomer: Newcomer;
  readonly ports: TeamPorts;
  readonly identityPorts: IdentityPorts;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** One try to get in with an invite: looks for the inviter, shows the code, and waits to be let in. */
export class JoinAttempt {
  #view: JoiningView;
  #lines: SignalingLines | undefined;
  #mesh: TeamMesh | undefined;
  #ended = false;
  #done: (identity: TeamIdentity | undefined) => void = () => undefined;
  /** Who this profile is in the workspace; undefined when it came to nothing, as `view` then says. */
  readonly result = new Promise<TeamIdentity | undefined>((resolve) => {
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

  async #ask(channel: Channel): Promise<void> {
    const { ticket, newcomer, ports, identityPorts } = this.options;
    const joined = await joinWorkspace(channel, {
      ports: identityPorts,
      timers: ports.timers,
      ticket,
      newcomer,
      onCode: (code) => this.#show({ step: 'compare', workspaceName: ticket.workspaceName, code }),
    });
    if (joined.kind === 'joined') {
      this.#done(joined.identity);
      this.end();
    } else if (!this.#ended) {
      // The line may only have been cut: the inviter is looked for again.
      if (joined.reason === 'lost' || joined.reason === 'late') {
        this.#show({ step: 'looking', workspaceName: ticket.workspaceName });
      } else {
        this.#show({ step: 'failed', workspaceName: ticket.workspaceName, message: joined.message });
        this.end();
      }
    }
  }

  #show(view: JoiningView): void {
    this.#view = view;
    this.options.changed();
  }
}
