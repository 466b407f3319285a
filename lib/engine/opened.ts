import type { Subject } from 'rxjs';
import { Chores } from './chores';
import { ClientFacts } from './client-facts';
import { MessageLog } from './message-log';
import type { EnginePorts } from './ports';
import { Scoreboard } from './scoreboard';
import type { Tabs } from './tabs';
import { Team } from './team/team';
import { Workspace } from './workspace';

/** A workspace with everything that works on it while it is the open one. */
export interface Opened {
  readonly workspace: Workspace;
  readonly scoreboard: Scoreboard;
  readonly facts: ClientFacts;
  readonly team: Team;
  readonly chores: Chores;
  readonly messages: MessageLog;
}

/** Opens a workspace; nothing works on it before `begin`. Only one's own workspace can have a team, not the demo. */
export async function openWorkspace(id: string, ports: EnginePorts, tabs: Tabs): Promise<Opened> {
  const workspace = await Workspace.open(id, ports);
  const scoreboard = new Scoreboard(workspace);
  return {
    workspace,
    scoreboard,
    facts: new ClientFacts(workspace, scoreboard),
    team: new Team(workspace, id === 'demo' ? undefined : ports.team),
    chores: new Chores(workspace, scoreboard, tabs),
    messages: new MessageLog(workspace, tabs),
  };
}

/** Starts the chores and goes looking for the team; the first card does not wait for either. */
export function begin({ chores, messages, team, workspace }: Opened, newDay: Subject<void>): void {
  chores.start(newDay);
  messages.start();
  team.start().catch(workspace.ports.report);
}

/** Lets go of it. Resolves when everything written is on disk. */
export async function letGo({ chores, messages, team, workspace }: Opened): Promise<void> {
  chores.stop();
  messages.stop();
  team.close();
  await workspace.close();
}
