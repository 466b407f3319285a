import type { FoundPhrase } from './signals/signal';

/** What a recipe read on a page: unproven, and never the text of a message. */
export interface Observation {
  /** Id of the recipe that read the page (`gmail`, `roundcube`, …, `generic`). */
  readonly recipe: string;
  /** The day the recipe's selectors were last seen to hold, YYYY-MM-DD. */
  readonly recipeDate: string;
  /**
   * What is open: `message` a thread or mail, `record` a ticket or contact record, `compose` a draft being written,
   * `none` a list, a menu or an empty pane, `unclear` a page that looks like an open record in which nobody was found.
   */
  readonly view: 'message' | 'record' | 'compose' | 'none' | 'unclear';
  /** The mailbox or login this page belongs to, as the page shows it (an address where there is one). */
  readonly own: string | undefined;
  readonly subject: string | undefined;
  /** Everyone named on the open message or record: requesters, senders, then the others, each in page order; no role and address twice. */
  readonly people: readonly ObservedPerson[];
  /** The one the page is about as far as the page can tell (index into `people`); undefined = ask or nobody. */
  readonly client: number | undefined;
  readonly company: string | undefined;
  readonly phone: string | undefined;
  /** Stable reference of the thread or record on this site (an id, never a text); unique only together with the site's origin. */
  readonly reference: string | undefined;
  /** Who wrote the last message: `in` = somebody else, `out` = own address. */
  readonly direction: 'in' | 'out' | undefined;
  /** Length of the last message without quotes, counted as `words` counts; undefined = its text is not on the page. */
  readonly words: number | undefined;
  /** The messages whose text is on the page, oldest first; absent = not read yet, or the page's texts are not known. */
  readonly messages?: readonly ObservedMessage[] | undefined;
  /** A redacted outline of a page that was not understood (tags, roles, classes; no text), for a report. */
  readonly outline?: string | undefined;
  /** 0–1: 1 = an exact anchor named the client; under 0.5 = a guess that must be asked about. */
  readonly confidence: number;
}

export type PersonRole = 'from' | 'to' | 'cc' | 'reply-to' | 'requester';

export interface ObservedPerson {
  /** Normalised address (see `normaliseAddress`). */
  readonly address: string;
  /** Display name as shown, '' when the page shows none. */
  readonly name: string;
  readonly role: PersonRole;
}

/** One message as far as it may leave the page: what its text asks for by name, how long it is, never the text. */
export interface ObservedMessage {
  /** Its stable id on this site; undefined = the page shows none. */
  readonly reference: string | undefined;
  /** The id means this message in this mailbox only: another mailbox has the same number for another one. */
  readonly inMailbox?: true | undefined;
  /** `in` = from the client's side, `out` = from ours. */
  readonly direction: 'in' | 'out';
  /** Normalised address; undefined = the page names nobody. */
  readonly sender: string | undefined;
  /** Epoch ms, as the page shows it; undefined = not shown, or in no form that can be read for certain. */
  readonly at: number | undefined;
  /** Without quotes, counted as `words` counts. */
  readonly words: number;
  readonly signals: readonly FoundPhrase[];
}
