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
    revokeInvite: (given) => team.roster.revoke(given),
    joinTeam: (given) => team.join(given),
    cancelJoin: () => team.cancelJoin(),
    startOver: () => team.startOver(),
    answerAsking: (given) => team.answer(given),
    removeFromTeam: (given) => team.roster.remove(given),
    leaveTeam: (given) => team.roster.leave(given),
    setTeamRole: (given) => team.roster.setRole(given),
    renameTeam: (given) => team.roster.rename(given),
    setTeamAddresses: (given) => team.roster.setAddresses(given),
    offerCode: (given) => team.ways.offerCode(given),
    takeCode: (given) => team.ways.takeCode(given),
    cancelCode: () => team.ways.cancelCode(),
  };
  return (await run[name](parseArgs(teamArgs[name], args))) as TeamCommands[N]['answer'];
}
