import type { ClientId, EntryId } from '../domain/ids';
import type { ChangesOf } from '../domain/records/schemas';
import type { AbsenceAnswer } from '../domain/time/cut-absence';

/** The commands about the time of members. */
export interface TimeCommands {
  /** Stops a running timer of this member first. */
  startTimer: { args: { readonly clientId: ClientId; readonly start?: number | undefined }; answer: EntryId };
  stopTimer: { args: { readonly end?: number | undefined }; answer: EntryId | null };
  /** Puts time on a day by hand: from one time of day to another, or after what is there already. Minutes after midnight. */
  addTime: {
    args: {
      readonly clientId: ClientId;
      readonly date: string;
      readonly minutes: number;
      readonly from?: number | undefined;
      readonly note?: string | undefined;
      readonly activity?: string | undefined;
      readonly billable?: boolean | undefined;
    };
    answer: EntryId;
  };
  /** Makes the member's own time for a client on a day that many whole minutes. */
  setDayTime: {
    args: { readonly clientId: ClientId; readonly date: string; readonly minutes: number };
    answer: null;
  };
  editEntries: {
    args: {
      readonly ids: readonly EntryId[];
      readonly changes: Pick<
        ChangesOf<'entry'>,
        'clientId' | 'activity' | 'billable' | 'inScope' | 'note' | 'billedAs' | 'invoiceId'
      >;
    };
    answer: null;
  };
  /** These entries stand on the invoice of that number: ours where there is one, else one written elsewhere. '' = on none. */
  markBilled: { args: { readonly ids: readonly EntryId[]; readonly number: string }; answer: null };
  removeEntries: { args: { readonly ids: readonly EntryId[] }; answer: null };
  /** Copies the member's own week to another, at the same times of day; answers how many. Mondays. */
  copyWeek: { args: { readonly from: string; readonly to: string }; answer: number };
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
