import type { Channel } from '../../../sync/channel';
import { readCode } from '../../../sync/code/pasted-code';
import { TeamLetters } from '../../../sync/mailbox/team-letters';
import type { Signaling } from '../../../sync/signaling';
import { CommandError } from '../../command-error';
import type { InviteAnswer } from '../../team-command-types';
import type { TeamRole } from '../../team-query-types';
import type { CodeAnswer, WayCommands } from '../../way-command-types';
import type { WaysView } from '../../way-query-types';
import type { Workspace } from '../../workspace';
import type { JoinAttempt } from '../join-attempt';
import type { LiveTeam, LiveWays } from '../live-team';
import { SharedWorkspace } from '../shared-workspace';
import type { TeamPorts } from '../team-ports';
import type { TeamState } from '../team-state';
import { ChangeFiles } from './change-files';
import { CodeDesk, type Met } from './code-desk';
import { LetterMemory } from './letter-memory';
import { TeamMailbox } from './team-mailbox';
import { browserServers, WaySettings } from './way-settings';

type Args<N extends keyof WayCommands> = WayCommands[N]['args'];

export interface WaysOptions {
  readonly workspace: Workspace;
  readonly ports: () => Promise<TeamPorts>;
  readonly live: () => LiveTeam | undefined;
  readonly joining: () => JoinAttempt | undefined;
  readonly invite: (purpose: 'device' | TeamRole) => Promise<InviteAnswer>;
  readonly changed: () => void;
}

/** What belongs to the team that this device is in now. */
interface InTeam {
  readonly state: TeamState;
  readonly memory: LetterMemory;
  readonly letters: TeamLetters;
}

/** The ways between devices besides signaling servers. */
export class Ways implements LiveWays {
  readonly files: ChangeFiles;
  readonly #codes: CodeDesk;
  #settings: WaySettings | undefined;
  #team: InTeam | undefined;
  #mailbox: TeamMailbox | undefined;

  constructor(private readonly options: WaysOptions) {
    const { ports, changed, workspace } = options;
    const { now, report } = workspace.ports;
    this.files = new ChangeFiles(workspace, async () => {
      const live = this.#needTeam();
      if (!this.#team) throw new Error('The team is live and was not opened.');
      return { live, inspector: (await ports()).inspector, letters: this.#team.letters };
    });
    this.#codes = new CodeDesk({
      ports,
      now,
      changed,
      report,
      iceServers: async () => browserServers((await this.#known())?.iceServers ?? []),
      meet: (channel, side) => this.#meet(channel, side),
    });
  }

  /** The same ports, whose meshes use the STUN and TURN servers that are set. */
  with(ports: TeamPorts): TeamPorts {
    return {
      ...ports,
      openMesh: (options) =>
        ports.openMesh({ ...options, iceServers: browserServers(this.#settings?.iceServers ?? []) }),
    };
  }

  view(): WaysView {
    return {
      code: this.#codes.view,
      iceServers: (this.#settings?.iceServers ?? []).map(({ url, user }) => ({ url, user })),
      mailbox: this.#mailbox?.view(),
    };
  }

  /** This device is in a team: to be called before it goes live. */
  async open(state: TeamState): Promise<void> {
    await this.#need();
    const stored = await this.options.workspace.documents.load('team');
    const memory = new LetterMemory(stored);
    this.#team = { state, memory, letters: new TeamLetters(state.identity, memory) };
    this.#openMailbox();
  }

  /** That team is over for this device. */
  leave(): void {
    this.#closeMailbox();
    this.#team?.memory.clear();
    this.#team = undefined;
  }

  /** Further lines beside those to the signaling servers. */
  get signalings(): readonly Signaling[] {
    return this.#mailbox ? [this.#mailbox.signaling] : [];
  }

  /** Whether everything here lies in the mailbox. */
  get isLeft(): boolean {
    return this.#mailbox?.holdsAll ?? false;
  }

  edited(kind: string, updates: readonly Uint8Array[]): void {
    this.#mailbox?.edited(kind, updates);
  }

  async offerCode({ invite }: Args<'offerCode'>): Promise<null> {
    this.#needTeam();
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

  async setIceServers({ servers }: Args<'setIceServers'>): Promise<null> {
    (await this.#need()).keepIceServers(servers);
    this.#reopen();
    return null;
  }

  async checkIceServer({ server }: Args<'checkIceServer'>): Promise<{ reached: boolean }> {
    const full = (await this.#known())?.withPassword(server) ?? server;
    const { checkServer } = await this.options.ports();
    const reached = await Promise.all(browserServers([full]).map((wanted) => checkServer(wanted)));
    return { reached: reached.includes(true) };
  }

  async setMailbox({ mailbox }: Args<'setMailbox'>): Promise<null> {
    (await this.#need()).keepMailbox(mailbox);
    this.#closeMailbox();
    this.#openMailbox();
    this.#reopen();
    return null;
  }

  close(): void {
    this.#codes.cancel();
    this.#closeMailbox();
  }

  #openMailbox(): void {
    const { live, workspace, changed } = this.options;
    const { report } = workspace.ports;
    const setting = this.#settings?.mailbox;
    const team = this.#team;
    if (!setting || !team?.state.identity.current) return;
    const { identity, ports, memory } = team.state;
    this.#mailbox = new TeamMailbox({
      setting,
      identity,
      documents: new SharedWorkspace(workspace),
      memory: team.memory,
      letters: team.letters,
      ports,
      take: async (letter) => {
        const taker = live()?.replicator;
        if (!taker) throw new Error('The team is not open yet.');
        return taker.take(letter);
      },
      refused: ({ device, document, sealed }, reason) => {
        const at = ports.timers.now();
        memory.keepRefused({ from: device, origin: device, kind: document, at, reason, updates: [sealed] });
      },
      changed,
      report,
    });
  }

  #closeMailbox(): void {
    this.#mailbox?.close();
    this.#mailbox = undefined;
  }

  #reopen(): void {
    const live = this.options.live();
    live?.reopen();
    live?.awaitInvited();
    this.options.changed();
  }

  #needTeam(): LiveTeam {
    const live = this.options.live();
    if (!live) throw new CommandError('invalid', 'This workspace has no team yet.');
    return live;
  }

  /** The settings of this device; undefined when it never had any. */
  async #known(): Promise<WaySettings | undefined> {
    const { store } = this.options.workspace.ports;
    const name = this.options.workspace.documents.nameOf('team');
    if (!this.#settings && (await store.list(name)).includes(name)) await this.#need();
    return this.#settings;
  }

  async #need(): Promise<WaySettings> {
    this.#settings ??= new WaySettings((await this.options.workspace.documents.load('team')).doc);
    return this.#settings;
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
