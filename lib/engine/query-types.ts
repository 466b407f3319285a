import type { ClientId, ContactId, MemberId, NoteId, TagId } from '../domain/ids';
import type { KnownClient } from '../domain/import/match-clients';
import type { Money } from '../domain/money';
import type { ObservedPerson } from '../domain/observation';
import type { RecordOf } from '../domain/records/schemas';
import type { ExchangeRates, PartName, ScoreResult } from '../domain/score/types';
import type { SaveState } from '../store/stored-document';
import type { ChargeQueries } from './charge-types';
import type { JarQueries, TaxSettings } from './jar-types';
import type { MoneyQueries } from './money-query-types';
import type { RecipeQueries } from './recipe-query-types';
import type { RequestQueries } from './request-types';
import type { ReviewQueries } from './review-types';
import type { ScoreQueries } from './score-query-types';
import type { TeamQueries } from './team-query-types';
import type { TimeQueries, TimeSettings } from './time-query-types';

/** Every live query: what it is asked with and what it keeps answering with. */
export interface Queries
  extends JarQueries,
    ChargeQueries,
    MoneyQueries,
    RecipeQueries,
    RequestQueries,
    ReviewQueries,
    ScoreQueries,
    TeamQueries,
    TimeQueries {
  /** Who is open in a tab. The sidebar inside a page leaves `tabId` out: the engine knows its tab from the sender. */
  page: { args: { tabId?: number | undefined }; result: PageView };
  client: { args: { clientId: ClientId }; result: ClientCard | undefined };
  timeline: { args: { clientId: ClientId; limit: number }; result: TimelineWindow };
  clients: { args: ClientListArgs; result: ClientListWindow };
  tags: { args: Record<string, never>; result: readonly TagView[] };
  clientNames: { args: Record<string, never>; result: readonly KnownClient<ClientId>[] };
  status: { args: Record<string, never>; result: StatusView };
  settings: { args: Record<string, never>; result: SettingsView };
  records: {
    args: {
      clientId: ClientId;
      type: 'invoice' | 'request' | 'rating' | 'interaction' | 'entry';
      limit: number;
    };
    result: RecordWindow;
  };
}
export type QueryName = keyof Queries;

export type PageView =
  /** Nothing is known about this tab: no content script runs there (not allowed on this site, or a browser page). */
  | { readonly kind: 'not-watched' }
  | { readonly kind: 'nobody'; readonly own: string | undefined }
  /** Looks like an open record, but nobody was found: the page changed or is not understood. */
  | { readonly kind: 'not-understood'; readonly recipe: string; readonly outline: string | undefined }
  | {
      readonly kind: 'stranger';
      readonly person: ObservedPerson;
      readonly company: string | undefined;
      readonly phone: string | undefined;
      readonly similar: readonly ClientRef[];
      readonly caution: Caution | undefined;
    }
  | { readonly kind: 'choose'; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'client';
      readonly clientId: ClientId;
      readonly contactId: ContactId | undefined;
      readonly person: ObservedPerson | undefined;
      readonly matchedBy: 'address' | 'alias' | 'domain' | 'link' | 'chosen';
      readonly others: readonly Candidate[];
      /** What \`client\` answered when the page came to be about them, so that it can be shown without asking again. */
      readonly card?: ClientCard | undefined;
    };

export interface ClientRef {
  readonly clientId: ClientId;
  readonly name: string;
}

/** One of several people a page may be about; `client` is undefined for a stranger. */
export interface Candidate {
  readonly person: ObservedPerson;
  readonly client: ClientRef | undefined;
  readonly caution: Caution | undefined;
}

/** Why a sender must be asked about: it looks like somebody it is not. */
export type Caution = 'looks-like-other' | 'name-hides-address' | 'hidden-characters';

export interface ClientCard {
  readonly client: RecordOf<'client'>;
  readonly tags: readonly TagView[];
  readonly contacts: readonly ContactView[];
  readonly domains: readonly string[];
  readonly score: ScoreView;
  readonly time: TimeTotals;
  readonly money: MoneyLine;
  /** Pinned first, then newest first. */
  readonly notes: readonly NoteView[];
  readonly brief: string;
}

export interface TagView {
  readonly id: TagId;
  readonly name: string;
  readonly colour: string;
  /** How many clients carry it. */
  readonly count: number;
}

export interface ContactView {
  readonly id: ContactId;
  readonly name: string;
  readonly role: string | undefined;
  readonly phone: string | undefined;
  readonly addresses: readonly string[];
}

export interface ScoreView {
  readonly result: ScoreResult;
  /** Which word fits the score; `unknown` at grade D. */
  readonly word: 'light' | 'fair' | 'wearing' | 'headache' | 'migraine' | 'unknown';
  /** 0–100 and among how many, when the client is ranked. */
  readonly percentile:
    | { readonly value: number; readonly among: number; readonly flag: 'worst-5' | 'worst-10' | null }
    | undefined;
  /** YYYY-MM-DD the score was worked out for. */
  readonly asOf: string;
}

export interface TimeTotals {
  /** Whole minutes of finished entries; the running timer is added by the view that shows it. */
  readonly todayMinutes: number;
  readonly monthMinutes: number;
  readonly unbilledMinutes: number;
  /** Worth of it at the rates of its days, by currency; empty = no rate is known. */
  readonly unbilled: readonly Money[];
}

export interface MoneyLine {
  /** What is open and issued, per currency. */
  readonly owed: readonly Money[];
  /** Days the oldest open invoice is over its due date; 0 = nothing overdue. */
  readonly daysOver: number;
  /** Mean days late of settled invoices and how many; undefined below three. */
  readonly usually: { readonly days: number; readonly count: number } | undefined;
  /** Mean days from issue to the last payment of settled invoices: another thing than days late. */
  readonly toPay?: { readonly days: number; readonly count: number } | undefined;
}

export interface NoteView {
  readonly id: NoteId;
  readonly text: string;
  readonly pinned: boolean;
  readonly private: boolean;
  readonly author: string;
  readonly mine: boolean;
  readonly createdAt: number;
}

export interface TimelineItem {
  readonly id: string;
  readonly type: 'note' | 'entry' | 'interaction' | 'request' | 'invoice' | 'payment';
  /** Epoch ms. */
  readonly at: number;
  /** Facts to phrase: minutes, amount, words, kind… */
  readonly facts: Readonly<Record<string, string | number | boolean | undefined>>;
}
export interface TimelineWindow {
  readonly items: readonly TimelineItem[];
  readonly more: boolean;
}

export interface ClientListArgs {
  readonly search?: string | undefined;
  readonly tags?: readonly TagId[] | undefined;
  readonly sort: 'name' | 'score' | 'worth' | 'month' | 'owed';
  readonly descending?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}
export interface ClientRow {
  readonly id: ClientId;
  readonly name: string;
  readonly status: string | undefined;
  readonly banner: boolean;
  readonly tags: readonly TagView[];
  readonly score: number;
  readonly grade: string;
  readonly word: ScoreView['word'];
  readonly arrow: 'up' | 'down' | 'flat';
  readonly worth: number;
  readonly monthMinutes: number;
  readonly unbilledMinutes: number;
  readonly owed: readonly Money[];
  readonly daysOver: number;
}
export interface ClientListWindow {
  readonly rows: readonly ClientRow[];
  readonly offset: number;
  /** Rows that match the filter, and all. */
  readonly count: number;
  readonly total: number;
}

export interface StatusView {
  readonly save: SaveState;
  /** Rows of the database and records that could not be read; kept, never deleted. */
  readonly setAside: number;
  readonly wiped: boolean;
  readonly workspace: 'main' | 'demo';
  readonly member: { readonly id: MemberId; readonly name: string };
  readonly clients: number;
  readonly version: string;
  /** Set when the store was written by a newer version: reading works, unknown parts are kept. */
  readonly newer: boolean;
}

export interface SettingsView extends TimeSettings, TaxSettings {
  /** Addresses and domains that are ours (support@…): never a client. */
  readonly ownAddresses: readonly string[];
  readonly ownDomains: readonly string[];
  readonly baseCurrency: string;
  readonly zone: string;
  /** Minor units of the base currency per hour; undefined = worked out from the portfolio. */
  readonly targetRate: number | undefined;
  /** Weights of the parts of the score; undefined = the usual ones. */
  readonly weights: Readonly<Record<PartName, number>> | undefined;
  /** Whether new ratings of this member carry their name, and the month (YYYY-MM) whose reminder was put away. */
  readonly ratingsSigned: boolean;
  readonly ratingNudge: string | undefined;
  /** Worth of one unit of other currencies in the base currency, each from its day on. */
  readonly rates: ExchangeRates;
  readonly language: 'auto' | 'en' | 'zh-TW' | 'zh-CN';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly memberName: string;
  readonly setAside: readonly { readonly where: string; readonly message: string }[];
}

export type AnyRecord =
  | { readonly type: 'invoice'; readonly record: RecordOf<'invoice'>; readonly paid: number }
  | { readonly type: 'request'; readonly record: RecordOf<'request'> }
  | { readonly type: 'rating'; readonly record: RecordOf<'rating'> }
  | { readonly type: 'interaction'; readonly record: RecordOf<'interaction'> }
  | { readonly type: 'entry'; readonly record: RecordOf<'entry'> };
export interface RecordWindow {
  readonly items: readonly AnyRecord[];
  readonly more: boolean;
}
