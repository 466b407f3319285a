import type { RefusalReason } from './refusal-reason';

export interface CommandErrorOptions extends ErrorOptions {
  /** Lets a page say it in the person's language; without one it says what `code` means. */
  readonly reason?: RefusalReason;
  /** What was entered, for the words of `reason`. */
  readonly name?: string;
}

/**
 * Told to the person. Bad input, a missing record or a refusal: nothing is written. `not-saved`: it was written, but the
 * engine was closed before it was on disk.
 */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly reason: RefusalReason | undefined;
  readonly about: string | undefined;
  constructor(
    readonly code: 'invalid' | 'not-found' | 'refused' | 'not-saved',
    message: string,
    options?: CommandErrorOptions,
  ) {
    super(message, options);
    this.reason = options?.reason;
    this.about = options?.name;
  }
}
