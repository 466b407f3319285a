import type { TeamRole } from './team-query-types';
import type { IceServer } from './way-query-types';

/** What a person does to reach teammates without a signaling server. */
export interface WayCommands {
  /** Begins an exchange of codes; with `invite` its first text also invites who gets it. The `ways` query shows it. */
  offerCode: { args: { readonly invite?: 'device' | TeamRole | undefined }; answer: null };
  /** Takes a code of the other person: answers a first one, or completes the exchange with a second. */
  takeCode: { args: { readonly text: string }; answer: CodeAnswer };
  cancelCode: { args: Record<string, never>; answer: null };
  /** STUN and TURN servers that this device uses. */
  setIceServers: { args: { readonly servers: readonly IceServer[] }; answer: null };
  /** Whether such a server answers now. */
  checkIceServer: { args: { readonly server: IceServer }; answer: { readonly reached: boolean } };
  /** This device's mailbox; without one, none is used. A password left out stays as it is. */
  setMailbox: { args: { readonly mailbox?: MailboxSetting | undefined }; answer: null };
  /** One sealed file with what these devices are not known to have; for none: everything of the team. */
  makeChangeFile: { args: { readonly devices: readonly string[] }; answer: MadeChangeFile };
  /** What taking a change file in would do; nothing is written. */
  lookIntoChangeFile: { args: { readonly file: Uint8Array }; answer: ChangeFileLook };
  takeChangeFile: { args: { readonly file: Uint8Array }; answer: ChangeFileTaken };
}

export interface MailboxSetting {
  /** Addresses of one server or of its cluster, `wss://…`. */
  readonly servers: readonly string[];
  /** The team's place there, as who runs it calls it. */
  readonly place: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

export interface MadeChangeFile {
  readonly name: string;
  readonly file: Uint8Array;
  /** Documents with changes in it; 0: nobody lacks anything that is known. */
  readonly documents: number;
}

/** Why a change file is not taken in. `own`: it was made on this device. */
export type ChangeFileTrouble =
  | 'not-a-change-file'
  | 'newer-version'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'another-team'
  | 'older-epoch'
  | 'newer-epoch'
  | 'refused'
  | 'own';

export type ChangeFileLook =
  | { readonly problem: ChangeFileTrouble }
  | {
      readonly problem: undefined;
      /** Name of the member who made it, proved. */
      readonly by: string;
      /** Epoch ms. */
      readonly made: number;
      readonly forAnother: boolean;
      /** Changes that are not here yet. */
      readonly news: number;
    };

export type ChangeFileTaken =
  | { readonly problem: ChangeFileTrouble }
  | {
      readonly problem: undefined;
      /** Changes that came with it. */
      readonly news: number;
      /** Letters that build on changes which are not here: another file or a meeting brings those. */
      readonly waiting: number;
      /** Letters that the gate refused; they are shown with who sent them. */
      readonly refused: number;
    };

/** What is wrong with a pasted code; undefined = it was taken. */
export interface CodeAnswer {
  readonly problem: CodeTrouble | undefined;
}

/**
 * `own`: the code that was made here. `wrong-kind`: an answer although nothing was offered here. `other-exchange`: an
 * answer to an older code. `not-now`: a first code that nobody here can answer: no team, and no invite was given.
 */
export type CodeTrouble =
  | 'no-code'
  | 'cut-off'
  | 'damaged'
  | 'newer-version'
  | 'own'
  | 'wrong-kind'
  | 'other-exchange'
  | 'expired'
  | 'not-now';
