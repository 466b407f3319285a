import { Subject } from 'rxjs';
import * as Y from 'yjs';
import type { ClientId, MemberId } from '../../domain/ids';
import type { IdentityPorts } from '../../sync/identity/roster-keeper';
import { TeamIdentity } from '../../sync/identity/team-identity';
import { CommandError } from '../command-error';
import { deviceName } from '../device-name';
import { nameMember } from '../name-member';
import type { InviteAnswer, TeamCommands } from '../team-command-types';
import type { LookingView, TeamView } from '../team-query-types';
import type { Workspace } from '../workspace';
import { JoinAttempt, type JoinedTeam } from './join-attempt';
import { LiveTeam } from './live-team';
import { Looks } from './looks';
import { openTeamState } from './open-team-state';
import { orRefuse } from './or-refuse';
import { readInvite } from './read-invite';
import { RosterWrites } from './roster-writes';
import type { TeamPorts } from './team-ports';
import { teamView } from './team-view';
import { Ways } from './ways/ways';

type Args<N extends keyof TeamCommands> = TeamCommands[N]['args'];

/** The team of a workspace: none, one that is being joined, or one that is live. Carries out what a person asks of it. */
export class Team {
  readonly changed = new Subject<void>();
  #live: LiveTeam | undefined;
  #joining: JoinAttempt | undefined;
  #ports: Promise<TeamPorts> | undefined;
  /** What a person changes in the roster. */
  readonly roster = new RosterWrites(
    () => this.needLive().identity,
    () => this.workspace.ports.now(),
  );
  /** How teammates are reached besides signaling servers. */
  readonly ways: Ways;
  readonly #looks = new Looks((client) => this.#live?.replicator.lookAt(client));
  #closed = false;

  /** Without `openPorts` nobody can be reached: a demo has no team. */
  constructor(
    readonly workspace: Workspace,
    private readonly openPorts: (() => Promise<TeamPorts>) | undefined,
  ) {
    this.ways = new Ways({
      workspace,
      ports: async () => this.#needPorts(),
      live: () => this.#live,
      joining: () => this.#joining,
      invite: (purpose) => this.invite({ for: purpose }),
      changed: () => this.changed.next(),
    });
  }

  /** Goes live when this profile is in a team. */
  async start(): Promise<void> {
    if (!this.openPorts) return;
    const ports = await this.#needPorts();
    const identity = await TeamIdentity.open(this.#identityPorts(ports));
    if (identity) await this.#goLive(identity, ports);
  }

  /** The team while this profile is in one. */
  get live(): LiveTeam | undefined {
    return this.#live;
  }

  view(): TeamView {
    const live = this.#live;
    if (!live) return { kind: 'solo', joining: this.#joining?.view };
    return teamView({
      identity: live.identity,
      status: live.replicator.status,
      signaling: live.signaling,
      asking: live.asking,
      inMailbox: this.ways.isLeft,
      link: (device) => live.link(device),
      nameOf: (member) => this.workspace.member.get(member)?.name,
      deviceName: (device) => deviceName(this.workspace, device),
    });
  }

  /** Teammates who have this client open now. */
  looking(client: ClientId): LookingView[] {
    const looks = this.#live?.replicator.looking ?? [];
    const here = looks.filter((look) => this.workspace.canonical(look.client as ClientId) === client);
    return [...new Set(here.map(({ member }) => member))].map((memberId) => ({
      memberId,
      name: this.nameOf(memberId),
    }));
  }

  /** Teammates are told that this client is open here, until `end`. */
  look(client: ClientId): { end(): void } {
    return this.#looks.begin(client);
  }

  async found({ name, workspaceName, addresses }: Args<'foundTeam'>): Promise<null> {
    const ports = await this.#needPorts();
    this.#needSolo();
    const founding = { member: this.workspace.me, name, workspaceName, addresses };
    const identity = await orRefuse(TeamIdentity.found(this.#identityPorts(ports), founding));
    this.#takeName(name);
    await this.#goLive(identity, ports);
    return null;
  }

  async invite(wanted: Args<'inviteToTeam'>): Promise<InviteAnswer> {
    const invite = await this.roster.invite(wanted);
    this.#live?.awaitInvited();
    return invite;
  }

  async join({ code, name }: Args<'joinTeam'>): Promise<null> {
    const ports = await this.#needPorts();
    this.#needSolo();
    const ticket = await readInvite(code);
    this.#joining?.end();
    const { report } = this.workspace.ports;
    const attempt = new JoinAttempt({
      ticket,
      newcomer: { member: this.workspace.me, name },
      ports,
      identityPorts: this.#identityPorts(ports),
      changed: () => this.changed.next(),
      report,
    });
    this.#joining = attempt;
    this.changed.next();
    attempt.result.then((joined) => this.#joined(attempt, joined, name, ports)).catch(report);
    await attempt.start();
    await this.ways.answerInvite(code);
    return null;
  }

  cancelJoin(): Promise<null> {
    this.#joining?.end();
    this.#joining = undefined;
    return this.ways.cancelCode();
  }

  answer({ id, admit }: Args<'answerAsking'>): Promise<null> {
    if (this.needLive().decide(id, admit)) return Promise.resolve(null);
    throw new CommandError(
      'not-found',
      'They have gone away meanwhile. They can ask again with the same invite.',
    );
  }

  /** After a removal: the keys and the roster of that team go, everything else stays. One may found or join again. */
  async startOver(): Promise<null> {
    const live = this.needLive();
    if (live.identity.current)
      throw new CommandError('invalid', 'This device is in the team. Leave the team first.');
    const ports = await this.#needPorts();
    await ports.shelf.clear();
    this.#live = undefined;
    live.close();
    const { memory, history, feed } = live.options;
    memory.clear();
    await history.clear();
    await feed.clear();
    this.ways.leave();
    // The team knows the replica ids of these documents as those of a device that is out.
    for (const { doc } of this.workspace.documents.loaded) doc.clientID = new Y.Doc().clientID;
    this.changed.next();
    return null;
  }

  close(): void {
    this.#closed = true;
    this.ways.close();
    this.#joining?.end();
    this.#live?.close();
    this.changed.complete();
  }

  async #joined(
    attempt: JoinAttempt,
    joined: JoinedTeam | undefined,
    name: string,
    ports: TeamPorts,
  ): Promise<void> {
    if (!joined || this.#joining !== attempt) return;
    const { identity, link } = joined;
    this.#joining = undefined;
    if (identity.member) this.workspace.becomeMember(identity.member);
    this.#takeName(name);
    await this.#goLive(identity, ports);
    if (link) this.#live?.adopt(link);
  }

  async #goLive(identity: TeamIdentity, ports: TeamPorts): Promise<void> {
    const { workspace } = this;
    const state = await openTeamState(identity, workspace, ports);
    await this.ways.open(state);
    if (this.#closed) return this.ways.close();
    const live = new LiveTeam(state, this.ways);
    this.#live = live;
    live.changed.subscribe(() => this.changed.next());
    this.#looks.tell();
    this.changed.next();
  }

  #takeName(name: string): void {
    const { workspace } = this;
    workspace.write('takeName', (change) => nameMember(workspace, change, workspace.me, name));
  }

  nameOf(member: MemberId): string {
    return (
      this.workspace.member.get(member)?.name ?? this.#live?.identity.state.members.get(member)?.name ?? ''
    );
  }

  #identityPorts({ shelf }: TeamPorts): IdentityPorts {
    const { now, report } = this.workspace.ports;
    return { shelf, now, report };
  }

  #needPorts(): Promise<TeamPorts> {
    if (!this.openPorts)
      throw new CommandError('invalid', 'The demo has no team: open your own workspace first.');
    this.#ports ??= this.openPorts().then((ports) => this.ways.with(ports));
    return this.#ports;
  }

  #needSolo(): void {
    if (this.#live) throw new CommandError('invalid', 'This workspace has a team already.');
  }

  /** Throws a `CommandError` when there is none. */
  needLive(): LiveTeam {
    if (!this.#live) throw new CommandError('invalid', 'This workspace has no team yet.');
    return this.#live;
  }
}
