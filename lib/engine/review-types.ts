import type { ClientId, DecisionId, ReviewId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import type { Churn } from '../domain/review/churn';
import type { MonthlyFigures } from '../domain/review/monthly-figures';
import type { RaiseFactor, ReviewStep } from '../domain/review/steps';
import type { Suggestion } from '../domain/review/suggestion';

/** The live queries about reviews and what follows from them. */
export interface ReviewQueries {
  reviews: { args: Record<string, never>; result: ReviewsView };
  /** undefined = there is no such review. */
  sitting: { args: { readonly reviewId: ReviewId }; result: SittingView | undefined };
  /** `reviewId`: the sitting in which it is asked; its own decision does not count as one before. */
  standing: {
    args: { readonly clientId: ClientId; readonly reviewId?: ReviewId | undefined };
    result: StandingView | undefined;
  };
  /** What is not done yet, the first due first. */
  followups: { args: { readonly limit: number }; result: readonly FollowupView[] };
}

export interface ReviewCommands {
  /** Keeps a decision with what was known, gives the chance and sets the next date. One of the same review is replaced. */
  decide: {
    args: {
      readonly clientId: ClientId;
      readonly reviewId?: ReviewId | undefined;
      readonly step: ReviewStep;
      readonly factor?: RaiseFactor | undefined;
      readonly reason: string;
      /** With a chance: what happened. */
      readonly what?: string | undefined;
      readonly next?: { readonly due: string; readonly text: string } | undefined;
    };
    answer: DecisionId;
  };
  /** Takes the decision of a sitting back, with its chance and its open next date. */
  takeBack: {
    args: { readonly clientId: ClientId; readonly reviewId: ReviewId };
    answer: null;
  };
  /** Plans how a client is left, with its tasks as follow-ups. An earlier plan and its open tasks are replaced. */
  planParting: {
    args: {
      readonly clientId: ClientId;
      readonly noticeOn: string;
      readonly lastDay: string;
      readonly milestone?: string | undefined;
      readonly alternatives?: string | undefined;
      readonly handover?: string | undefined;
      readonly refund?: number | undefined;
      readonly currency: string;
      readonly tasks: readonly { readonly due: string; readonly text: string }[];
    };
    answer: RecordOf<'parting'>['id'];
  };
}

export interface DecisionView {
  readonly decision: RecordOf<'decision'>;
  /** Name of the member; '' = not known here. */
  readonly by: string;
  /** The next date that was set with it. */
  readonly next: string | undefined;
}

export interface ReviewsView {
  /** The sitting that is not finished. */
  readonly open: ReviewId | undefined;
  readonly past: readonly {
    readonly id: ReviewId;
    readonly on: string;
    readonly cadence: 'monthly' | 'quarterly';
    readonly decided: number;
    readonly clients: number;
  }[];
  /** When the next one is due by the last one; undefined = there was none. */
  readonly due: string | undefined;
  /** Everybody there is business with, the worst first; those with not enough data at the end. */
  readonly worst: readonly { readonly clientId: ClientId; readonly name: string }[];
  /** Of the last 365 days. */
  readonly churn: Churn;
}

export interface SittingView {
  readonly review: RecordOf<'review'>;
  readonly clients: readonly {
    readonly clientId: ClientId;
    readonly name: string;
    readonly decided: DecisionView | undefined;
  }[];
  /** What parting as decided here frees and costs in a month. */
  readonly parted: MonthlyFigures;
  /** The currency of `parted`. */
  readonly currency: string;
}

export interface StandingView {
  readonly suggestion: Suggestion;
  /** Chances given before. */
  readonly given: number;
  /** Requests and hostile messages a person confirmed since the last decision. */
  readonly violations: number;
  readonly figures: MonthlyFigures;
  /** Minutes a month to sell at the target rate for the same income; undefined = no rate. */
  readonly toEarn: number | undefined;
  /** The currency of `figures`. */
  readonly currency: string;
  /** What was decided in the sitting that was asked about. */
  readonly decided: DecisionView | undefined;
  /** Earlier decisions, newest first. */
  readonly history: readonly DecisionView[];
  readonly chances: readonly RecordOf<'chance'>[];
  /** Open ones and those of the parting, by day. */
  readonly followups: readonly RecordOf<'followup'>[];
  readonly parting: RecordOf<'parting'> | undefined;
}

export interface FollowupView {
  readonly followup: RecordOf<'followup'>;
  readonly clientId: ClientId;
  readonly clientName: string;
}
