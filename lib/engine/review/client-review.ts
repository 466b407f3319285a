import type { ClientId, ReviewId } from '../../domain/ids';
import { type LadderState, ladderStep, type Review } from '../../domain/ladder';
import { localDays } from '../../domain/local-date';
import { minorDigits } from '../../domain/money';
import type { OfClient, RecordOf } from '../../domain/records/schemas';
import { type MonthlyFigures, minutesToEarn, monthlyFigures } from '../../domain/review/monthly-figures';
import { standingOf } from '../../domain/review/standing';
import { isoDate } from '../../domain/score/day-number';
import type { ScoreResult } from '../../domain/score/types';
import { finishedEntries, invoicesOf, messagesOf } from '../client-records';
import { exchangeRates } from '../exchange-rates';
import type { DecisionView } from '../review-types';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';

type Kept = Extract<OfClient, 'decision' | 'chance' | 'followup' | 'parting'>;

/** The records of one type that reviews have left about a client, in the order they were made. */
export function keptOf<T extends Kept>(workspace: Workspace, type: T, client: ClientId): RecordOf<T>[] {
  const found: RecordOf<T>[] = [];
  for (const id of workspace.idsOf(type, client)) {
    const record = workspace[type].get(id as never) as RecordOf<T> | undefined;
    if (record) found.push(record);
  }
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** A decision with who took it and the next date it set. */
export function decisionView(workspace: Workspace, decision: RecordOf<'decision'>): DecisionView {
  const followup = keptOf(workspace, 'followup', workspace.canonical(decision.clientId)).find(
    ({ decisionId }) => decisionId === decision.id,
  );
  return { decision, by: workspace.member.get(decision.createdBy)?.name ?? '', next: followup?.due };
}

export interface ClientReview {
  readonly state: LadderState;
  /** Decisions before this sitting, oldest first. */
  readonly before: readonly RecordOf<'decision'>[];
  readonly chances: readonly RecordOf<'chance'>[];
  readonly violations: number;
  readonly figures: MonthlyFigures;
  /** See `StandingView`. */
  readonly toEarn: number | undefined;
}

/** What a sitting looks at: where the client stood, what happened since, what parting would free and cost. */
export function clientReview(
  workspace: Workspace,
  id: ClientId,
  result: ScoreResult,
  today: string,
  sitting: ReviewId | undefined,
): ClientReview {
  const decisions = keptOf(workspace, 'decision', id);
  const isNow = ({ reviewId }: RecordOf<'decision'>) => sitting !== undefined && reviewId === sitting;
  const now = new Set(decisions.filter(isNow).map((decision) => decision.id));
  const before = decisions.filter((decision) => !isNow(decision));
  const chances = keptOf(workspace, 'chance', id).filter(
    ({ decisionId }) => decisionId === undefined || !now.has(decisionId),
  );
  const violations = violationsSince(workspace, id, before.at(-1)?.on ?? '');
  const client = workspace.client.get(id);
  const review: Review = {
    result,
    worth: result.worth,
    newViolations: violations,
    ...(client?.contractEnd === undefined ? {} : { contractEnd: client.contractEnd }),
  };
  const state = ladderStep(standingOf(before, chances.length), review, today);
  const { baseCurrency } = teamSettings(workspace);
  const figures = figuresOf(workspace, id, today);
  const { benchmark } = result.components.effort.facts;
  const rate = benchmark === null ? undefined : benchmark * 10 ** minorDigits(baseCurrency);
  return { state, before, chances, violations, figures, toEarn: minutesToEarn(figures.income, rate) };
}

/** Requests beyond the agreement and hostile messages of the days after `last` that a person declared or confirmed. */
function violationsSince(workspace: Workspace, id: ClientId, last: string): number {
  const dayOf = localDays(teamSettings(workspace).zone);
  const requests = [...workspace.idsOf('request', id)]
    .flatMap((request) => workspace.request.get(request) ?? [])
    .filter(
      ({ on, found, changeOrderPaid }) =>
        on > last && (found === undefined || found === 'confirmed') && !changeOrderPaid,
    );
  const hostile = messagesOf(workspace, id).filter(
    (message) => message.hostile === 'confirmed' && isoDate(dayOf(message.at)) > last,
  );
  return requests.length + hostile.length;
}

function figuresOf(workspace: Workspace, id: ClientId, today: string): MonthlyFigures {
  const { zone, baseCurrency } = teamSettings(workspace);
  const dayOf = localDays(zone);
  const worked = finishedEntries(workspace, id).map(({ start, end }) => ({
    on: isoDate(dayOf(start)),
    minutes: (end - start) / 60_000,
  }));
  const invoices = invoicesOf(workspace, id).map(({ invoice }) => invoice);
  return monthlyFigures({ worked, invoices }, today, { base: baseCurrency, fx: exchangeRates(workspace) });
}
