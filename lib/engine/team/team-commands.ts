import type { DeviceId } from '../../sync/peer';
import type { Change } from '../change';
import { parseArgs } from '../parse-args';
import type { TeamCommands } from '../team-command-types';
import { settleConflict } from './feed-view';
import type { Team } from './team';
import { teamArgs } from './team-arguments';
import { undoWriter } from './undo-writer';
import { wayCommands } from './ways/way-commands';

/** The answer, and what was written into the documents, if anything: that can be undone. */
export interface TeamOutcome<N extends keyof TeamCommands> {
  readonly value: TeamCommands[N]['answer'];
  readonly change?: Change | undefined;
}

type Run = {
  readonly [N in keyof TeamCommands]: (team: Team, args: TeamCommands[N]['args']) => Promise<TeamOutcome<N>>;
};

const told = async <T>(work: Promise<T>) => ({ value: await work });

const run: Run = {
  foundTeam: (team, args) => told(team.found(args)),
  inviteToTeam: (team, args) => told(team.invite(args)),
  revokeInvite: (team, args) => told(team.roster.revoke(args)),
  joinTeam: (team, args) => told(team.join(args)),
  cancelJoin: (team) => told(team.cancelJoin()),
  startOver: (team) => told(team.startOver()),
  answerAsking: (team, args) => told(team.answer(args)),
  removeFromTeam: (team, args) => told(team.roster.remove(args)),
  leaveTeam: (team, args) => told(team.roster.leave(args)),
  undoDevice: (team, { device, ...wish }) =>
    undoWriter(team.workspace, team.needLive().options.history, { ...wish, device: device as DeviceId }),
  settleConflict: async (team, args) => ({
    value: null,
    change: settleConflict(team.needLive(), team.workspace, args),
  }),
  setTeamRole: (team, args) => told(team.roster.setRole(args)),
  renameTeam: (team, args) => told(team.roster.rename(args)),
  setTeamAddresses: (team, args) => told(team.roster.setAddresses(args)),
  ...wayCommands,
};

/** True for what a person does with their team: most of it goes to the roster, not to the documents, and stays. */
export function isTeamCommand(name: string): name is keyof TeamCommands {
  return Object.hasOwn(teamArgs, name);
}

/** Carries one out; on disk when it answers. Throws a `CommandError` for bad input and for what the roster forbids. */
export function runTeamCommand<N extends keyof TeamCommands>(
  team: Team,
  name: N,
  args: unknown,
): Promise<TeamOutcome<N>> {
  return run[name](team, parseArgs(teamArgs[name], args));
}
