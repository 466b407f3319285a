import type { ClientId, MemberId } from '../domain/ids';
import type { FeedQueries } from './feed-query-types';
import type { WayQueries } from './way-query-types';

/** The live queries about the team. */
export interface TeamQueries extends FeedQueries, WayQueries {
  team: { args: Record<string, never>; result: TeamView };
  /** Who wrote how much in the days that are kept, and what was refused. */
  teamLog: { args: Record<string, never>; result: TeamLogView };
  /** Teammates whose sidebar shows this client right now. */
  looking: { args: { readonly clientId: ClientId }; result: readonly LookingView[] };
}

export type TeamRole = 'owner' | 'member';

/** Nobody else yet: everything works, and a team can be founded or joined. */
export interface SoloView {
  readonly kind: 'solo';
  readonly joining: JoiningView | undefined;
}

export interface InTeamView {
  readonly kind: 'team';
  readonly name: string;
  readonly role: TeamRole;
  /** Set once this device is out: it keeps what it has and gets nothing new. */
  readonly ended: EndedView | undefined;
  readonly members: readonly TeamMemberView[];
  readonly invites: readonly InviteView[];
  /** Who asks to be let in right now, with the code to compare. */
  readonly asking: readonly AskingView[];
  readonly addresses: readonly string[];
  /** How it stands with each signaling server. */
  readonly ways: readonly WayView[];
}

/** How this device came to be out of the team. */
export interface EndedView {
  readonly kind: 'removed' | 'left';
  /** Name of who did it; empty when that is not known. */
  readonly by: string;
  /** Epoch ms by their clock. */
  readonly at: number | undefined;
}

export type TeamView = SoloView | InTeamView;

export interface TeamMemberView {
  readonly id: MemberId;
  readonly name: string;
  readonly role: TeamRole;
  /** This is the member who asks. */
  readonly me: boolean;
  readonly devices: readonly TeamDeviceView[];
}

/** What is known of one device. Nothing is guessed: what it has not acknowledged it lacks. Instants in epoch ms. */
export interface TeamDeviceView {
  readonly id: string;
  /** What the team calls it; undefined = nothing. */
  readonly name: string | undefined;
  /** The device that shows this. */
  readonly here: boolean;
  readonly link: 'here' | 'connected' | 'interrupted' | 'connecting' | 'absent' | 'failed';
  /** Why it is not connected. */
  readonly trouble: string | undefined;
  readonly lastSeen: number | undefined;
  readonly lastSynced: number | undefined;
  /** Both hold the same and have it on disk. */
  readonly inSync: boolean;
  /** Changes of ours that are not known to be on their disk. */
  readonly theyLack: number;
  /** What they lack lies in the mailbox; whether they have read it is not known. */
  readonly inMailbox: boolean;
  /** Changes they told of that are not here yet. */
  readonly weLack: number;
  /** Something they sent was refused, or the same changes read differently at both. */
  readonly refused: boolean;
}

export interface InviteView {
  readonly id: string;
  readonly for: 'device' | TeamRole;
  /** Epoch ms. */
  readonly expiresAt: number;
  /** Made on this device, so it can be answered here. */
  readonly here: boolean;
}

export interface AskingView {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly for: 'device' | TeamRole;
}

/** Where joining stands. `compare`: both people read the same code to each other, then the inviter lets this one in. */
export type JoiningView =
  | { readonly step: 'looking'; readonly workspaceName: string }
  | { readonly step: 'compare'; readonly workspaceName: string; readonly code: string }
  | { readonly step: 'failed'; readonly workspaceName: string; readonly message: string };

export interface WayView {
  readonly where: string;
  readonly state: 'connected' | 'connecting' | 'unreachable';
  readonly message: string | undefined;
}

export interface LookingView {
  readonly memberId: MemberId;
  readonly name: string;
}

export interface TeamLogView {
  /** Devices that wrote, the latest first. */
  readonly writers: readonly WriterView[];
  /** What was refused, the latest first. */
  readonly refused: readonly RefusedView[];
}

export interface WriterView {
  readonly device: string;
  readonly name: string;
  /** The device is out of the team. */
  readonly removed: boolean;
  readonly me: boolean;
  /** Deliveries of changes, and epoch ms of the last. */
  readonly changes: number;
  readonly last: number;
}

export interface RefusedView {
  /** Epoch ms by our clock. */
  readonly at: number;
  /** Who sent it. */
  readonly name: string;
  readonly device: string;
  /** In words, after “it was refused because”; in English. */
  readonly reason: string;
  readonly bytes: number;
}
