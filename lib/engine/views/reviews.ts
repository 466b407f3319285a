import { merge, type Observable } from 'rxjs';
import type { ReviewId } from '../../domain/ids';
import { localDate } from '../../domain/local-date';
import type { RecordOf } from '../../domain/records/schemas';
import { type Churn, churnOf } from '../../domain/review/churn';
import { addFigures } from '../../domain/review/monthly-figures';
import { nextReview } from '../../domain/review/steps';
import { suggestionOf } from '../../domain/review/suggestion';
import { dayNumber, isoDate } from '../../domain/score/day-number';
import { live } from '../live';
import { clientReview, decisionView, keptOf } from '../review/client-review';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import { touching, type View, type ViewContext } from './view';

const YEAR_DAYS = 365;

/** The sittings there were, the one that is open, and who would be looked at next. */
export const reviews: View<'reviews'> = (context) =>
  live(changes(context), () => {
    const { workspace } = context;
    const all = [...workspace.review.all()].sort((a, b) => b.createdAt - a.createdAt);
    const finished = all.filter((review) => review.finished !== undefined);
    const last = finished[0];
    const decided = new Map<ReviewId, number>();
    for (const { reviewId } of workspace.decision.all())
      if (reviewId !== undefined) decided.set(reviewId, (decided.get(reviewId) ?? 0) + 1);
    return {
      open: all.find((review) => review.finished === undefined)?.id,
      past: finished.map(({ id, on, cadence, clients }) => ({
        id,
        on,
        cadence,
        decided: decided.get(id) ?? 0,
        clients: clients.length,
      })),
      due: last && nextReview(last.on, last.cadence),
      worst: worstFirst(context),
      churn: churn(context),
    };
  });

/** One sitting: its clients in their order with what was decided. */
export const sitting: View<'sitting'> = (context, { reviewId }) =>
  live(changes(context), () => {
    const { workspace } = context;
    const review = workspace.review.get(reviewId);
    if (!review) return undefined;
    const ids = [...new Set(review.clients.map((id) => workspace.canonical(id)))];
    const clients = ids.flatMap((clientId) => {
      const client = workspace.client.getEvenDeleted(clientId);
      const decision = keptOf(workspace, 'decision', clientId).findLast((one) => one.reviewId === reviewId);
      if (!client || (client.deletedAt !== undefined && !decision)) return [];
      return { clientId, name: client.name, decided: decision && decisionView(workspace, decision) };
    });
    const { baseCurrency } = teamSettings(workspace);
    const parted = clients.flatMap(({ decided }) =>
      decided?.decision.step === 'part-ways' ? decided.decision : [],
    );
    return {
      review,
      clients,
      parted: addFigures(
        parted.map(({ minutes, income, currency }) =>
          currency === baseCurrency
            ? { minutes, income, unknown: [] }
            : { minutes, income: 0, unknown: [currency] },
        ),
      ),
      currency: baseCurrency,
    };
  });

/** Where one client stands: what is suggested and why, what was decided before, what parting frees and costs. */
export const standing: View<'standing'> = (context, { clientId, reviewId }) => {
  const { workspace, scoreboard, newDay } = context;
  return live(merge(touching(context, clientId), newDay, workspace.member.changed), () => {
    const id = workspace.canonical(clientId);
    if (!workspace.client.get(id)) return undefined;
    const found = clientReview(workspace, id, scoreboard.score(id), scoreboard.today, reviewId);
    const { state, before, chances, violations, figures, toEarn } = found;
    const decided = keptOf(workspace, 'decision', id).findLast(
      (one) => reviewId !== undefined && one.reviewId === reviewId,
    );
    const parting = keptOf(workspace, 'parting', id).at(-1);
    return {
      suggestion: suggestionOf(state, chances.length),
      given: chances.length,
      violations,
      figures,
      toEarn,
      currency: teamSettings(workspace).baseCurrency,
      decided: decided && decisionView(workspace, decided),
      history: before.map((decision) => decisionView(workspace, decision)).reverse(),
      chances: keptOf(workspace, 'chance', id).reverse(),
      followups: keptOf(workspace, 'followup', id)
        .filter(
          ({ done, partingId }) =>
            done === undefined || (partingId !== undefined && partingId === parting?.id),
        )
        .sort(byDue),
      parting,
    };
  });
};

/** What is to be done next, for all clients. */
export const followups: View<'followups'> = ({ workspace }, { limit }) =>
  live(merge(workspace.followup.changed, workspace.client.changed), () =>
    [...workspace.followup.all()]
      .filter(({ done }) => done === undefined)
      .sort(byDue)
      .flatMap((followup) => {
        const clientId = workspace.canonical(followup.clientId);
        const client = workspace.client.get(clientId);
        return client ? { followup, clientId, clientName: client.name } : [];
      })
      .slice(0, limit),
  );

function changes({ workspace, scoreboard, newDay }: ViewContext): Observable<unknown> {
  return merge(
    workspace.touched,
    scoreboard.ranked,
    newDay,
    workspace.review.changed,
    workspace.member.changed,
  );
}

function byDue(a: RecordOf<'followup'>, b: RecordOf<'followup'>): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.createdAt - b.createdAt;
}

function worstFirst({ workspace, scoreboard }: ViewContext) {
  return [...workspace.clients()]
    .filter(({ status }) => status !== 'ended' && status !== 'lead')
    .map(({ id, name }) => ({ clientId: id, name, result: scoreboard.score(id) }))
    .sort(
      (a, b) =>
        Number(a.result.grade === 'D') - Number(b.result.grade === 'D') || b.result.score - a.result.score,
    )
    .map(({ clientId, name }) => ({ clientId, name }));
}

/** Who came and who left in the year up to today, by what they are worth. */
function churn({ workspace, scoreboard }: ViewContext): Churn {
  const today = scoreboard.today;
  const start = isoDate(dayNumber(today) - YEAR_DAYS);
  const isRecent = (day: string | undefined) => day !== undefined && day > start && day <= today;
  const left: number[] = [];
  const came: number[] = [];
  for (const client of workspace.clients()) {
    const worth = () => scoreboard.score(client.id).worth;
    if (isRecent(leftOn(workspace, client))) left.push(worth());
    const since = client.since ?? localDate(client.createdAt, teamSettings(workspace).zone);
    if (client.status !== 'lead' && isRecent(since)) came.push(worth());
  }
  return churnOf(left, came);
}

/** The last day of a client who left: as planned, else of the last invoice. undefined = still here, or not known. */
function leftOn(workspace: Workspace, { id, status }: RecordOf<'client'>): string | undefined {
  const planned = keptOf(workspace, 'parting', id).at(-1)?.lastDay;
  if (planned !== undefined || status !== 'ended') return planned;
  return [...workspace.idsOf('invoice', id)]
    .flatMap((invoice) => workspace.invoice.get(invoice)?.issued ?? [])
    .sort()
    .at(-1);
}
