import * as v from 'valibot';
import { headacheScore } from '../../domain/headache-score';
import { isId, makeId, type ReviewId } from '../../domain/ids';
import { localDate } from '../../domain/local-date';
import { LEAST_NOTICE_DAYS } from '../../domain/review/parting-plan';
import { RAISE_FACTORS, REVIEW_STEPS } from '../../domain/review/steps';
import { dayNumber } from '../../domain/score/day-number';
import type { Change } from '../change';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { clientReview, keptOf } from '../review/client-review';
import { scoreInput, scoreParams } from '../score-input';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import { aClient, aDate } from './arguments';
import type { Command } from './command';

const words = v.pipe(v.string(), v.trim(), v.maxLength(20_000));
const aTask = v.object({
  due: aDate,
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
});
/** The id of a review. */
export const aReview = v.custom<ReviewId>((value) => isId('review', value), 'not a review');

export const decide: Command<'decide'> = {
  args: v.object({
    clientId: aClient,
    reviewId: v.optional(aReview),
    step: v.picklist(REVIEW_STEPS),
    factor: v.optional(v.picklist(RAISE_FACTORS)),
    reason: words,
    what: v.optional(words),
    next: v.optional(aTask),
  }),
  run({ workspace, change, now }, { clientId: asked, reviewId, step, factor, reason, what, next }) {
    const clientId = existingClient(workspace, asked);
    if (reviewId !== undefined && !workspace.review.get(reviewId))
      throw new CommandError('not-found', 'This review is not there any more.');
    if (step === 'raise' && factor === undefined)
      throw new CommandError('invalid', 'A raise wants its factor: 2, 5 or 10.');
    if (step === 'chance' && !what)
      throw new CommandError('invalid', 'A chance wants words about what happened.');
    const { zone, baseCurrency } = teamSettings(workspace);
    const today = localDate(now, zone);
    const result = headacheScore(scoreInput(workspace, clientId), scoreParams(workspace), today);
    const { state, figures } = clientReview(workspace, clientId, result, today, reviewId);
    if (reviewId !== undefined) clearDecision(workspace, change, clientId, reviewId);
    const { score, friction, worth, grade } = result;
    const decisionId = makeId('decision', workspace.ports.random());
    workspace.decision.create(change, decisionId, workspace.me, {
      clientId,
      reviewId,
      on: today,
      step,
      ...(step === 'raise' ? { factor } : {}),
      suggested: state.action,
      reason,
      ...{ score, friction, worth, grade },
      minutes: figures.minutes,
      income: figures.income,
      currency: baseCurrency,
    });
    const id = () => workspace.ports.random();
    if (step === 'chance' && what)
      workspace.chance.create(change, makeId('chance', id()), workspace.me, {
        clientId,
        on: today,
        what,
        decisionId,
      });
    if (next)
      workspace.followup.create(change, makeId('followup', id()), workspace.me, {
        clientId,
        ...next,
        decisionId,
      });
    return decisionId;
  },
};

/** A decision of the same sitting goes, with its chance and its open next date. */
function clearDecision(
  workspace: Workspace,
  change: Change,
  clientId: Parameters<typeof keptOf>[2],
  reviewId: ReviewId,
): void {
  for (const decision of keptOf(workspace, 'decision', clientId)) {
    if (decision.reviewId !== reviewId) continue;
    workspace.decision.remove(change, decision.id);
    for (const chance of keptOf(workspace, 'chance', clientId))
      if (chance.decisionId === decision.id) workspace.chance.remove(change, chance.id);
    for (const followup of keptOf(workspace, 'followup', clientId))
      if (followup.decisionId === decision.id && followup.done === undefined)
        workspace.followup.remove(change, followup.id);
  }
}

export const takeBack: Command<'takeBack'> = {
  args: v.object({ clientId: aClient, reviewId: aReview }),
  run({ workspace, change }, { clientId, reviewId }) {
    clearDecision(workspace, change, existingClient(workspace, clientId), reviewId);
    return null;
  },
};

export const planParting: Command<'planParting'> = {
  args: v.object({
    clientId: aClient,
    noticeOn: aDate,
    lastDay: aDate,
    milestone: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
    alternatives: v.optional(words),
    handover: v.optional(words),
    refund: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    tasks: v.pipe(v.array(aTask), v.maxLength(40)),
  }),
  run({ workspace, change }, { clientId: asked, tasks, ...plan }) {
    const clientId = existingClient(workspace, asked);
    const least = Math.max(LEAST_NOTICE_DAYS, workspace.client.get(clientId)?.noticeDays ?? 0);
    if (dayNumber(plan.lastDay) - dayNumber(plan.noticeOn) < least)
      throw new CommandError('invalid', `Give at least ${least} days’ notice: choose a later last day.`);
    for (const old of keptOf(workspace, 'parting', clientId)) {
      workspace.parting.remove(change, old.id);
      for (const task of keptOf(workspace, 'followup', clientId))
        if (task.partingId === old.id && task.done === undefined) workspace.followup.remove(change, task.id);
    }
    const partingId = makeId('parting', workspace.ports.random());
    workspace.parting.create(change, partingId, workspace.me, { clientId, ...plan });
    for (const task of tasks)
      workspace.followup.create(change, makeId('followup', workspace.ports.random()), workspace.me, {
        clientId,
        ...task,
        partingId,
      });
    return partingId;
  },
};
