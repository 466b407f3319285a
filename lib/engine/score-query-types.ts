import type { ClientId, RatingId } from '../domain/ids';
import type { Contribution } from '../domain/portfolio/whale-curve';
import type { FieldsOf } from '../domain/records/schemas';
import type { HistoryPoint } from '../domain/score/history';
import type { PartName, Quadrant, ScoreResult } from '../domain/score/types';
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
  overview: { args: { months: number }; result: OverviewView };
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

interface OfClient {
  readonly clientId: ClientId;
  readonly name: string;
}

/** All active clients at once. Amounts are minor units of the base currency. */
export interface OverviewView {
  readonly map: readonly MapPoint[];
  /** Active clients of whom too little is known to have a place on the map. */
  readonly unknown: number;
  readonly whale: {
    readonly currency: string;
    /** What an hour is taken to cost: the target or typical rate; undefined = none is known, hours cost nothing. */
    readonly hourCost: number | undefined;
    /** Best first, over the last 365 days; `sum` is of all up to this one. */
    readonly points: readonly (OfClient & Contribution & { readonly sum: number })[];
    readonly peak: number;
    /** Clients left out because an amount of theirs has no rate. */
    readonly left: number;
  };
  readonly income: {
    readonly currency: string;
    /** YYYY-MM, oldest first; the last one is the present month. */
    readonly months: readonly string[];
    readonly totals: readonly number[];
    /** Mean of three months. */
    readonly trend: readonly (number | undefined)[];
    /** Last three whole months against the three before, as a ratio less one. */
    readonly change: number | undefined;
    /** Those with most income, and how many more there are. */
    readonly clients: readonly (OfClient & {
      readonly amounts: readonly number[];
      readonly change: number | undefined;
    })[];
    readonly others: number;
    /** Currencies without a rate: what came in them is not in the sums. */
    readonly missing: readonly string[];
  };
}

export interface MapPoint extends OfClient {
  /** 0 to 100 each. */
  readonly friction: number;
  readonly worth: number;
  readonly score: number;
  readonly quadrant: Quadrant;
}
