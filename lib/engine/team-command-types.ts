import type { MemberId } from '../domain/ids';
import type { FeedCommands } from './feed-query-types';
import type { TeamRole } from './team-query-types';
import type { WayCommands } from './way-command-types';

/** What a person does with their team. What is written into the roster can not be undone: it only grows. */
export interface TeamCommands extends FeedCommands, WayCommands {
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
  /** Undoes what one device wrote since a time (epoch ms), or with `rehearse` tells what that would be. Can be undone. */
  undoDevice: {
    args: { readonly device: string; readonly since: number; readonly rehearse: boolean };
    answer: UndoDeviceAnswer;
  };
  setTeamRole: { args: { readonly member: MemberId; readonly role: TeamRole }; answer: null };
  renameTeam: { args: { readonly name: string }; answer: null };
  setTeamAddresses: { args: { readonly addresses: readonly string[] }; answer: null };
}

export interface InviteAnswer {
  /** Which of the open invites it is. */
  readonly invite: string;
  readonly code: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** What undoing a device comes to. */
export interface UndoDeviceAnswer {
  /** Fields and other single values that are put back. */
  readonly values: number;
  /** Of those: records of theirs that are marked deleted. */
  readonly made: number;
  /** Shared texts. */
  readonly texts: number;
  /** Clients that are concerned, and some of their names. */
  readonly clients: number;
  readonly names: readonly string[];
  /** Texts in which others wrote too: only what the device put in is taken out. */
  readonly shared: number;
  /** Deliveries of theirs that hold changes of several people: these are left as they are. */
  readonly mixed: number;
  /** Epoch ms of the snapshot from which on changes can be undone; undefined = there was nothing. */
  readonly reaches: number | undefined;
}
