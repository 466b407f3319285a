/** Bad input or a missing record: told to the person, nothing is written. */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(
    readonly code: 'invalid' | 'not-found' | 'refused',
    message: string,
  ) {
    super(message);
  }
}
