import { parseArgs } from '../parse-args';
import type { TeamCommands } from '../team-command-types';
import type { Team } from './team';
import { teamArgs } from './team-arguments';

/** True for what a person does with their team: it goes to the roster, not to the documents, and is never undone. */
export function isTeamCommand(name: string): name is keyof TeamCommands {
  return Object.hasOwn(teamArgs, name);
}

/** Carries one out; on disk when it answers. Throws a `CommandError` for bad input and for what the roster forbids. */
export async function runTeamCommand<N extends keyof TeamCommands>(
  team: Team,
  name: N,
  args: unknown,
): Promise<TeamCommands[N]['answer']> {
  const run: { readonly [K in keyof TeamCommands]: (args: TeamCommands[K]['args']) => Promise<unknown> } = {
    foundTeam: (given) => team.found(given),
    inviteToTeam: (given) => team.invite(given),
    revokeInvite: (given) => team.revoke(given),
    joinTeam: (given) => team.join(given),
    cancelJoin: () => team.cancelJoin(),
    startOver: () => team.startOver(),
    answerAsking: (given) => team.answer(given),
    removeFromTeam: (given) => team.remove(given),
    leaveTeam: (given) => team.leave(given),
    setTeamRole: (given) => team.setRole(given),
    renameTeam: (given) => team.rename(given),
    setTeamAddresses: (given) => team.setAddresses(given),
  };
  return (await run[name](parseArgs(teamArgs[name], args))) as TeamCommands[N]['answer'];
}
