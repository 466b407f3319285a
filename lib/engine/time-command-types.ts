import type { ClientId, EntryId } from '../domain/ids';
import type { AbsenceAnswer } from '../domain/time/cut-absence';

/** The commands about the time of members. */
export interface TimeCommands {
  /** Stops a running timer of this member first. */
  startTimer: { args: { readonly clientId: ClientId; readonly start?: number | undefined }; answer: EntryId };
  stopTimer: { args: { readonly end?: number | undefined }; answer: EntryId | null };
  /** Takes up the work of an entry again: a new one like it, while the running one ends. */
  resumeTimer: { args: { readonly entryId: EntryId }; answer: EntryId };
  /** What the browser says of the person: nobody was there `since` then, or somebody is again. */
  presence: {
    args: { readonly kind: 'away'; readonly since: number } | { readonly kind: 'back' };
    answer: null;
  };
  answerAbsence: { args: { readonly id: string; readonly answer: AbsenceAnswer }; answer: null };
  /** Starts a timer for the client of the page in a tab, moves the running one there, or stops it where it belongs. */
  toggleTimer: { args: { readonly tabId?: number | undefined }; answer: EntryId | null };
}
