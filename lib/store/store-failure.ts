import type { NotSavedReason } from './stored-document';

/** The world failed: disk, lock, closed database. Becomes a status that a person can see. */
export class StoreFailure extends Error {
  constructor(
    readonly reason: NotSavedReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreFailure';
  }
}

/** The document was closed: nothing will be written any more. */
export class StoreClosed extends Error {
  constructor(message = 'This document is closed.') {
    super(message);
    this.name = 'StoreClosed';
  }
}
