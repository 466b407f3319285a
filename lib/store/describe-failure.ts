import { StoreFailure } from './store-failure';
import type { NotSaved, NotSavedReason } from './stored-document';

const MESSAGES: Record<NotSavedReason, string> = {
  'disk-full': 'The disk is full. Your changes wait in memory and are written as soon as there is space.',
  blocked: 'Another window or process holds the database. Your changes wait until it lets go.',
  'database-closed': 'The browser closed the database. It is being opened again.',
  'cannot-open':
    'The browser cannot open its database: the disk may be full, or the database is locked, damaged or switched off.',
  'no-answer': 'The disk has not answered yet. Your changes wait in memory.',
  unknown: 'The browser refused to write; the disk may be full. It is tried again.',
};

const BY_NAME: Readonly<Record<string, NotSavedReason>> = {
  QuotaExceededError: 'disk-full',
  InvalidStateError: 'database-closed',
  NotFoundError: 'database-closed',
  TimeoutError: 'no-answer',
};

const OPENING: Readonly<Record<string, NotSavedReason>> = {
  QuotaExceededError: 'disk-full',
  TimeoutError: 'no-answer',
  AbortError: 'unknown',
};

/** The failure to show for anything that was thrown while reading or writing. */
export function asFailure(error: unknown): StoreFailure {
  return error instanceof StoreFailure ? error : failureOf(BY_NAME[nameOf(error)] ?? 'unknown', error);
}

/** The failure to show for anything that was thrown while a database was opened. */
export function asOpenFailure(error: unknown): StoreFailure {
  return error instanceof StoreFailure ? error : failureOf(OPENING[nameOf(error)] ?? 'cannot-open', error);
}

export function failureOf(reason: NotSavedReason, cause?: unknown): StoreFailure {
  return new StoreFailure(reason, MESSAGES[reason], { cause });
}

export function notSaved(failure: StoreFailure): NotSaved {
  return { kind: 'not-saved', reason: failure.reason, message: failure.message };
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
