/** The live query about the ways between devices besides signaling servers. */
export interface WayQueries {
  ways: { args: Record<string, never>; result: WaysView };
}

export interface WaysView {
  /** The exchange of codes that is going on. */
  readonly code: CodeView | undefined;
  readonly iceServers: readonly IceServer[];
  /** Undefined: this device uses no mailbox. */
  readonly mailbox: MailboxView | undefined;
}

/** How it stands with the mailbox. What lies there is left there, and not known to be read by anybody. */
export interface MailboxView {
  readonly servers: readonly string[];
  readonly place: string;
  readonly user: string | undefined;
  readonly state: 'connecting' | 'connected' | 'unreachable' | 'refused' | 'full';
  /** What the server or the network said, in English. */
  readonly message: string | undefined;
  /** Everything that is here lies in the mailbox, as the server confirmed. */
  readonly holdsAll: boolean;
  /** Everything in the mailbox was read. */
  readonly caughtUp: boolean;
  /** Letters that came and build on changes or keys which are not here yet. */
  readonly notYet: number;
}

/**
 * Two people connect with two codes, over any chat. `offered`: give `text` to the other person and paste what they give
 * back. `answered`: give `text` back to them. `met`: the connection stands.
 */
export type CodeView =
  | { readonly step: 'making' | 'connecting' | 'open' }
  | { readonly step: 'offered' | 'answered'; readonly text: string; readonly expires: number }
  | { readonly step: 'met'; readonly name: string }
  | { readonly step: 'failed'; readonly why: 'expired' | 'no-way' | 'not-let-in' | 'lost' };

/** `url`: `stun:host`, `turn:host:port`. A TURN server has a user and a password. */
export interface IceServer {
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}
