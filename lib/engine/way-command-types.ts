import type { TeamRole } from './team-query-types';

/** What a person does to reach teammates without a signaling server. */
export interface WayCommands {
  /** Begins an exchange of codes; with `invite` its first text also invites who gets it. The `ways` query shows it. */
  offerCode: { args: { readonly invite?: 'device' | TeamRole | undefined }; answer: null };
  /** Takes a code of the other person: answers a first one, or completes the exchange with a second. */
  takeCode: { args: { readonly text: string }; answer: CodeAnswer };
  cancelCode: { args: Record<string, never>; answer: null };
}

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
