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
  /** Begins a round of work on a client, with a timer. */
  startFocus: { args: { readonly clientId: ClientId; readonly start?: number | undefined }; answer: null };
  /** Ends the round or the pause. `goOn`: the timer runs on without a round, else it stops. */
  endFocus: { args: { readonly goOn: boolean }; answer: null };
  /** Makes an entry of what was noted; the notes go. Epoch ms. */
  acceptTime: {
    args: {
      readonly keys: readonly string[];
      readonly clientId: ClientId;
      readonly from: number;
      readonly to: number;
      readonly note?: string | undefined;
    };
    answer: EntryId;
  };
  dropTime: { args: { readonly keys: readonly string[] }; answer: null };
  /** Everything in front is for this client until null is sent. */
  workFor: { args: { readonly clientId: ClientId | null }; answer: null };
  /** The tab the person looks at now; null = none. */
  front: { args: { readonly tabId: number | null }; answer: null };
  /** What the browser says of the person: nobody was there `since` then, or somebody is again. */
  presence: {
    args: { readonly kind: 'away'; readonly since: number } | { readonly kind: 'back' };
    answer: null;
  };
  answerAbsence: { args: { readonly id: string; readonly answer: AbsenceAnswer }; answer: null };
  /** Starts a timer for the client of the page in a tab, moves the running one there, or stops it where it belongs. */
  toggleTimer: { args: { readonly tabId?: number | undefined }; answer: EntryId | null };
}
