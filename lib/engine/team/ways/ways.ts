import type { Channel } from '../../../sync/channel';
import { readCode } from '../../../sync/code/pasted-code';
import { CommandError } from '../../command-error';
import type { InviteAnswer } from '../../team-command-types';
import type { TeamRole } from '../../team-query-types';
import type { CodeAnswer, WayCommands } from '../../way-command-types';
import type { WaysView } from '../../way-query-types';
import type { JoinAttempt } from '../join-attempt';
import type { LiveTeam } from '../live-team';
import type { TeamPorts } from '../team-ports';
import { CodeDesk, type Met } from './code-desk';

type Args<N extends keyof WayCommands> = WayCommands[N]['args'];

export interface WaysOptions {
  readonly ports: () => Promise<TeamPorts>;
  readonly live: () => LiveTeam | undefined;
  readonly joining: () => JoinAttempt | undefined;
  readonly invite: (purpose: 'device' | TeamRole) => Promise<InviteAnswer>;
  readonly now: () => number;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** The ways between devices besides signaling servers. */
export class Ways {
  readonly #codes: CodeDesk;

  constructor(private readonly options: WaysOptions) {
    const { ports, now, changed, report } = options;
    this.#codes = new CodeDesk({
      ports,
      now,
      changed,
      report,
      iceServers: () => Promise.resolve([]),
      meet: (channel, side) => this.#meet(channel, side),
    });
  }

  view(): WaysView {
    return { code: this.#codes.view };
  }

  async offerCode({ invite }: Args<'offerCode'>): Promise<null> {
    if (!this.options.live()) throw new CommandError('invalid', 'This workspace has no team yet.');
    // Its own line: whoever gets the text pastes it whole, and each part finds itself in it.
    const after = invite === undefined ? '' : `\n${(await this.options.invite(invite)).code}`;
    await this.#codes.offer(after);
    return null;
  }

  takeCode({ text }: Args<'takeCode'>): Promise<CodeAnswer> {
    const { live, joining } = this.options;
    return this.#codes.take(text, live() !== undefined || joining() !== undefined);
  }

  /** An invite may bring a first code along: then that one is answered too. */
  async answerInvite(text: string): Promise<void> {
    if (typeof (await readCode(text)) !== 'string') await this.takeCode({ text });
  }

  cancelCode(): Promise<null> {
    this.#codes.cancel();
    return Promise.resolve(null);
  }

  close(): void {
    this.#codes.cancel();
  }

  #meet(channel: Channel, side: 'offer' | 'answer'): Promise<Met> {
    const { live, joining } = this.options;
    const team = live();
    if (team) return team.meet(channel, side);
    const attempt = joining();
    if (attempt) return attempt.askOver(channel);
    channel.end({ kind: 'closed' });
    return Promise.resolve({ why: 'lost' });
  }
}
