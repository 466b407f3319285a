/**
 * Told to the person. Bad input, a missing record or a refusal: nothing is written. `not-saved`: it was written, but the
 * engine was closed before it was on disk.
 */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(
    readonly code: 'invalid' | 'not-found' | 'refused' | 'not-saved',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
