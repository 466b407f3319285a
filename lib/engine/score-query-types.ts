import type { ClientId, RatingId } from '../domain/ids';
import type { FieldsOf } from '../domain/records/schemas';
import type { HistoryPoint } from '../domain/score/history';
import type { PartName, ScoreResult } from '../domain/score/types';
import type { Supposed } from '../domain/score/what-if';

/** The live queries about the score and the ratings of clients. */
export interface ScoreQueries {
  scoreHistory: { args: { clientId: ClientId; months: number }; result: ScoreHistoryView };
  whatIf: { args: { clientId: ClientId } & Supposed; result: WhatIfView };
  weighed: {
    args: { weights: Readonly<Record<PartName, number>>; limit: number };
    result: WeighedView;
  };
  ratings: { args: { clientId: ClientId }; result: RatingsView };
  unrated: { args: { limit: number }; result: UnratedView };
}

export interface ScoreHistoryView {
  /** Oldest first; the last one is today. */
  readonly points: readonly HistoryPoint[];
  /** The first date whose own reference figures are stored; points before it are told by those. undefined = none are. */
  readonly since: string | undefined;
}

export interface WhatIfView {
  readonly now: ScoreResult;
  readonly supposed: ScoreResult;
  /** Messages a month over the last 90 days, and the hours they are taken to cost. */
  readonly messages: number;
  readonly hours: number;
}

/** Who would stand where by other weights. */
export interface WeighedView {
  /** Clients whose shown score would change, the most moved first, as many as were asked for. */
  readonly moves: readonly WeighedMove[];
  readonly moved: number;
  readonly total: number;
}

export interface WeighedMove {
  readonly clientId: ClientId;
  readonly name: string;
  /** Whole points as shown. */
  readonly before: number;
  readonly after: number;
  readonly flagBefore: 'worst-5' | 'worst-10' | null;
  readonly flagAfter: 'worst-5' | 'worst-10' | null;
}

export type RatedItem = FieldsOf<'rating'>['item'];

export interface RatingsView {
  readonly items: readonly ItemRating[];
  /** The first day of the month in which a rating of mine is changed rather than a new one made, YYYY-MM-DD. */
  readonly month: string;
}

/** How one thing about a client is rated: each member's latest of the last year. */
export interface ItemRating {
  readonly item: RatedItem;
  readonly mine: { readonly id: RatingId; readonly value: number; readonly on: string } | undefined;
  /** Over all raters; undefined while it would tell what one teammate said who did not sign, or nobody rated. */
  readonly team: { readonly mean: number; readonly low: number; readonly high: number } | undefined;
  readonly raters: number;
  /** Teammates who signed. */
  readonly signed: readonly { readonly name: string; readonly value: number }[];
}

export interface UnratedView {
  /** Clients worked or talked with in the last 30 days whom this member has not rated this month, most time first. */
  readonly clients: readonly { readonly clientId: ClientId; readonly name: string }[];
  readonly count: number;
  /** YYYY-MM. */
  readonly month: string;
}
