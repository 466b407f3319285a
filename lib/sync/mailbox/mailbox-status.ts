/**
 * How it stands with the mailbox. `refused`: the server does not let this user in, or not do that. `full`: it takes
 * nothing more until room is made; what is to be sent waits here.
 */
export type MailboxState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected'; readonly where: string }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'full'; readonly message: string };

export interface MailboxStatus {
  readonly state: MailboxState;
  /** Messages that the server has not confirmed yet. */
  readonly waiting: number;
  /** Sequence on the server up to which everything is on our disk. */
  readonly read: number;
  /** True when everything that the server holds was read. */
  readonly caughtUp: boolean;
}

/** What an error of the server means for a person. */
export function stateOf(cause: unknown): MailboxState {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/maximum (bytes|messages)|insufficient (storage|resources)|resource limits exceeded/i.test(message)) {
    return { kind: 'full', message };
  }
  if (/authorization|authentication|permission/i.test(message)) return { kind: 'refused', message };
  return { kind: 'unreachable', message };
}
