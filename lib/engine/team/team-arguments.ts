import * as v from 'valibot';
import { isId, type MemberId } from '../../domain/ids';
import { signalingProblem } from '../../sync/signaling/open-signaling';
import type { TeamCommands } from '../team-command-types';
import { wayArgs } from './ways/way-arguments';

const aMember = v.custom<MemberId>((value) => isId('member', value), 'not a member');
const aName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const anAddress = v.pipe(
  v.string(),
  v.check(
    (text) => signalingProblem(text) === undefined,
    'A signaling server has an address like wss://signaling.example.',
  ),
);
const addresses = v.pipe(v.array(anAddress), v.maxLength(8));
const role = v.picklist(['owner', 'member']);
const nothing = v.object({});

/** The arguments of what a person does with their team. */
export const teamArgs: {
  readonly [N in keyof TeamCommands]: v.GenericSchema<unknown, TeamCommands[N]['args']>;
} = {
  foundTeam: v.object({ name: aName, workspaceName: aName, addresses }),
  inviteToTeam: v.object({ for: v.picklist(['device', 'owner', 'member']) }),
  revokeInvite: v.object({ invite: v.string() }),
  joinTeam: v.object({ code: v.pipe(v.string(), v.maxLength(4096)), name: aName }),
  cancelJoin: nothing,
  startOver: nothing,
  answerAsking: v.object({ id: v.string(), admit: v.boolean() }),
  removeFromTeam: v.object({
    members: v.optional(v.array(aMember)),
    devices: v.optional(v.array(v.string())),
  }),
  undoDevice: v.object({
    device: v.pipe(v.string(), v.regex(/^[0-9a-z]{32}$/)),
    since: v.number(),
    rehearse: v.boolean(),
  }),
  settleConflict: v.object({
    id: v.pipe(v.string(), v.maxLength(200)),
    choose: v.picklist(['kept', 'lost']),
  }),
  leaveTeam: v.object({ scope: v.picklist(['device', 'member']) }),
  setTeamRole: v.object({ member: aMember, role }),
  renameTeam: v.object({ name: aName }),
  setTeamAddresses: v.object({ addresses }),
  ...wayArgs,
};
