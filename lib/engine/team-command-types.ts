import type { MemberId } from '../domain/ids';
import type { TeamRole } from './team-query-types';
import type { WayCommands } from './way-command-types';

/** What a person does with their team. None of it can be undone: the roster only grows. */
export interface TeamCommands extends WayCommands {
  /** This workspace becomes a team's, with everything in it; this member is its first owner. */
  foundTeam: {
    args: { readonly name: string; readonly workspaceName: string; readonly addresses: readonly string[] };
    answer: null;
  };
  /** An invite for one use: a code that goes to the person by the team's own means. */
  inviteToTeam: { args: { readonly for: 'device' | TeamRole }; answer: InviteAnswer };
  revokeInvite: { args: { readonly invite: string }; answer: null };
  /** Asks to be let in with an invite; answered at once, `team` tells how it goes on. */
  joinTeam: { args: { readonly code: string; readonly name: string }; answer: null };
  cancelJoin: { args: Record<string, never>; answer: null };
  /** Once this device is out of its team: that team is let go of, everything in the workspace stays. */
  startOver: { args: Record<string, never>; answer: null };
  /** Lets somebody in who asks, after the codes were compared, or does not. */
  answerAsking: { args: { readonly id: string; readonly admit: boolean }; answer: null };
  /** Removes members or devices for ever: they keep what they have and read nothing new. */
  removeFromTeam: {
    args: {
      readonly members?: readonly MemberId[] | undefined;
      readonly devices?: readonly string[] | undefined;
    };
    answer: null;
  };
  /** This device leaves, or all of this member's. */
  leaveTeam: { args: { readonly scope: 'device' | 'member' }; answer: null };
  setTeamRole: { args: { readonly member: MemberId; readonly role: TeamRole }; answer: null };
  renameTeam: { args: { readonly name: string }; answer: null };
  setTeamAddresses: { args: { readonly addresses: readonly string[] }; answer: null };
}

export interface InviteAnswer {
  readonly code: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}
