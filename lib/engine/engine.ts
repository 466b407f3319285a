import { BehaviorSubject, type Observable, Subject, switchMap } from 'rxjs';
import * as v from 'valibot';
import type { Observation } from '../domain/observation';
import type { Recipe } from '../domain/recipe';
import { isBackupCommand, runBackupCommand } from './backup/backup-commands';
import type { Change } from './change';
import { CommandError } from './command-error';
import type { CommandAnswer, CommandName, Commands, UndoToken } from './command-types';
import type { Command } from './commands/command';
import { commands } from './commands/registry';
import { installDemo } from './demo';
import { Device } from './device';
import { onDisk } from './on-disk';
import { begin, letGo, type Opened, openWorkspace } from './opened';
import { parseArgs } from './parse-args';
import type { EnginePorts } from './ports';
import type { Queries, QueryName } from './query-types';
import { type TabState, Tabs } from './tabs';
import { taughtRecipes } from './taught-recipes';
import { isTeamCommand, runTeamCommand } from './team/team-commands';
import { pageView } from './views/page';
import { queryArgs } from './views/query-args';
import { views } from './views/registry';
import type { View } from './views/view';
import type { Workspace } from './workspace';

/** Where a query or command came from; told by the browser, never by the message. */
export interface Caller {
  readonly tabId: number | undefined;
}

/** What can be undone as one: the changes of a command, or of all commands that are parts of one action. */
interface Action {
  readonly workspace: Workspace;
  readonly changes: Change[];
  /** Names the action that further commands may join. */
  readonly joined: string | undefined;
}

const UNDO_KEPT = 200;

/** Arguments of the commands that concern the engine itself. */
const ownArgs = {
  undo: v.object({
    token: v.pipe(
      v.string(),
      v.transform((token) => token as UndoToken),
    ),
  }),
  openWorkspace: v.object({ workspace: v.picklist(['main', 'demo']) }),
} as const;

/** The one owner of every document: answers live queries and carries out commands. */
export class Engine {
  readonly #tabs: Tabs;
  readonly #newDay = new Subject<void>();
  readonly #undo = new Map<UndoToken, Action>();
  readonly #opened: BehaviorSubject<Opened>;
  #switching: Promise<void> = Promise.resolve();

  private constructor(
    private readonly ports: EnginePorts,
    private readonly device: Device,
    opened: Opened,
    tabs: Tabs,
  ) {
    this.#tabs = tabs;
    this.#opened = new BehaviorSubject(opened);
  }

  static async open(ports: EnginePorts): Promise<Engine> {
    const device = await Device.open(ports.store);
    const tabs = new Tabs();
    const engine = new Engine(ports, device, await openWorkspace(device.workspace, ports, tabs), tabs);
    begin(engine.#opened.value, engine.#newDay);
    const isMissed = (state: TabState) =>
      pageView(engine.#opened.value.workspace, state).kind === 'not-understood';
    device.misses.watch(engine.#tabs, ports, isMissed);
    return engine;
  }

  /** A live query. Throws a `CommandError` for bad arguments. */
  query<N extends QueryName>(
    name: N,
    args: Queries[N]['args'],
    caller: Caller,
  ): Observable<Queries[N]['result']> {
    if (!Object.hasOwn(views, name)) throw new CommandError('invalid', `There is no query “${name}”.`);
    const view: View<N> = views[name];
    const schema: v.GenericSchema<unknown, Queries[N]['args']> = queryArgs[name];
    const parsed = parseArgs(schema, args);
    return this.#opened.pipe(
      switchMap((opened) =>
        view(
          {
            ...opened,
            tabs: this.#tabs,
            tabId: caller.tabId,
            newDay: this.#newDay,
            misses: this.device.misses,
          },
          parsed,
        ),
      ),
    );
  }

  /** Carries a command out and answers once its writes are on disk. Throws a `CommandError` for bad input. */
  async command<N extends CommandName>(
    name: N,
    args: Commands[N]['args'],
    caller: Caller,
  ): Promise<CommandAnswer<N>> {
    if (name === 'undo')
      return this.#undoAction(parseArgs(ownArgs.undo, args).token) as Promise<CommandAnswer<N>>;
    if (name === 'openWorkspace' || name === 'removeDemo') {
      const wanted = name === 'removeDemo' ? undefined : parseArgs(ownArgs.openWorkspace, args).workspace;
      await this.#oneAtATime(() => (wanted ? this.#switchTo(wanted) : this.#removeDemo()));
      return { value: null as Commands[N]['answer'], undo: undefined };
    }
    if (isTeamCommand(name)) {
      const { team, workspace } = this.#opened.value;
      const { value, change } = await runTeamCommand(team, name, args);
      const undo = this.#keep(workspace, change ? [change] : []);
      await onDisk(workspace);
      return { value, undo };
    }
    if (isBackupCommand(name)) {
      const { team, workspace } = this.#opened.value;
      const value = await runBackupCommand(team, name, args);
      await onDisk(workspace);
      return { value, undo: undefined };
    }
    const known: { readonly [K in CommandName]?: Command<K> } = commands;
    const command = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!command) throw new CommandError('invalid', `There is no command “${name}”.`);
    const parsed = parseArgs(command.args, args);

    const { workspace } = this.#opened.value;
    await command.prepare?.(workspace, parsed);
    let value!: Commands[N]['answer'];
    const change = workspace.write(name, (writing) => {
      const context = { workspace, tabs: this.#tabs, tabId: caller.tabId, change: writing, now: writing.now };
      value = command.run(context, parsed);
    });
    const undo = this.#keep(workspace, [change], command.joins?.(parsed));
    await onDisk(workspace);
    return { value, undo };
  }

  /** A content script saw something (or that nothing is open). */
  report(tab: number, frame: number, observation: Observation, host: string, line?: object): void {
    this.#tabs.report(tab, frame, observation, host, line);
  }

  /** A content script is gone. */
  leave(tab: number, frame: number, line?: object): void {
    this.#tabs.leave(tab, frame, line);
  }

  /** What the team has taught for pages of this host name, and again whenever that changes. */
  taughtRecipes(hostname: string): Observable<readonly Recipe[]> {
    return this.#opened.pipe(switchMap(({ workspace }) => taughtRecipes(workspace, hostname)));
  }

  async close(): Promise<void> {
    const opened = this.#opened.value;
    this.#opened.complete();
    await Promise.all([letGo(opened), this.device.close()]);
  }

  /** The token that undoes these changes, with those made before under the same name; undefined when there is nothing. */
  #keep(workspace: Workspace, changes: readonly Change[], joined?: string): UndoToken | undefined {
    const made = changes.filter((change) => !change.isEmpty);
    for (const [token, action] of joined === undefined ? [] : this.#undo) {
      if (action.joined !== joined || action.workspace !== workspace) continue;
      action.changes.push(...made);
      return token;
    }
    if (made.length === 0) return undefined;
    const token = this.ports.random() as UndoToken;
    this.#undo.set(token, { workspace, changes: made, joined });
    for (const old of this.#undo.keys()) {
      if (this.#undo.size <= UNDO_KEPT) break;
      this.#undo.delete(old);
    }
    return token;
  }

  async #undoAction(token: UndoToken): Promise<CommandAnswer<'undo'>> {
    const action = this.#undo.get(token);
    const { workspace } = this.#opened.value;
    if (action?.workspace !== workspace) {
      throw new CommandError(
        'not-found',
        'This can not be undone any more: it was undone already, or the extension was restarted since.',
        { reason: 'undo-gone' },
      );
    }
    this.#undo.delete(token);
    const back: Change[] = [];
    for (const change of action.changes.toReversed()) {
      back.push(workspace.write('undo', (undoing) => change.undo(undoing)));
      // A long import is taken back window by window, with answers in between.
      if (action.changes.length > 1) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const undo = this.#keep(workspace, back);
    await onDisk(workspace);
    return { value: null, undo };
  }

  /** A workspace has one writer: two switches at once would open the same documents twice. */
  #oneAtATime(work: () => Promise<void>): Promise<void> {
    const turn = this.#switching.then(work);
    this.#switching = turn.catch(() => undefined);
    return turn;
  }

  async #switchTo(id: 'main' | 'demo'): Promise<void> {
    const before = this.#opened.value;
    if (before.workspace.id === id) return;
    const opened = await openWorkspace(id, this.ports, this.#tabs);
    if (id === 'demo' && opened.workspace.clientCount === 0) await installDemo(opened.workspace);
    await this.device.openWorkspace(id);
    this.#opened.next(opened);
    begin(opened, this.#newDay);
    await letGo(before);
  }

  async #removeDemo(): Promise<void> {
    await this.#switchTo('main');
    const { store } = this.ports;
    for (const name of await store.list('demo:')) await store.remove(name);
  }
}
