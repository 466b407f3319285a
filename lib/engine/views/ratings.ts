import { merge } from 'rxjs';
import type { MemberId } from '../../domain/ids';
import type { RecordOf } from '../../domain/records/schemas';
import { dayNumber, isoDate } from '../../domain/score/day-number';
import { RATING_ITEMS } from '../../domain/score/types';
import { live } from '../live';
import type { ItemRating } from '../score-query-types';
import type { Workspace } from '../workspace';
import { touching, type View } from './view';

const YEAR_DAYS = 365;
/** From so many on nobody can be told from the others. */
const HIDDEN_AMONG = 2;

/**
 * How members rate a client: mine, and the team's mean. What teammates said who did not sign leaves the engine only as
 * a part of a mean in which at least two of them hide.
 */
export const ratings: View<'ratings'> = (context, { clientId }) => {
  const { workspace, scoreboard, newDay } = context;
  return live(merge(touching(context, clientId), workspace.member.changed, newDay), () => {
    const { today } = scoreboard;
    const from = isoDate(dayNumber(today) - YEAR_DAYS);
    const all = [...workspace.idsOf('rating', workspace.canonical(clientId))]
      .flatMap((id) => workspace.rating.get(id) ?? [])
      .filter(({ on }) => on > from && on <= today);
    const items = [...RATING_ITEMS, 'fit', 'satisfaction'] as const;
    return {
      items: items.map((item) =>
        rated(
          workspace,
          item,
          all.filter((rating) => rating.item === item),
        ),
      ),
      month: `${today.slice(0, 7)}-01`,
    };
  });
};

function rated(
  workspace: Workspace,
  item: ItemRating['item'],
  ratings: readonly RecordOf<'rating'>[],
): ItemRating {
  const latest = new Map<MemberId, RecordOf<'rating'>>();
  for (const rating of ratings) {
    const held = latest.get(rating.memberId);
    if (!held || rating.on > held.on || (rating.on === held.on && rating.createdAt > held.createdAt))
      latest.set(rating.memberId, rating);
  }
  const mine = latest.get(workspace.me);
  const others = [...latest.values()].filter(({ memberId }) => memberId !== workspace.me);
  const hidden = others.filter(({ named }) => !named).length;
  const values = [...latest.values()].map(({ value }) => value);
  const shown = values.length > 0 && (hidden === 0 || hidden >= HIDDEN_AMONG);
  return {
    item,
    mine: mine && { id: mine.id, value: mine.value, on: mine.on },
    team: shown
      ? {
          mean: values.reduce((sum, value) => sum + value, 0) / values.length,
          low: Math.min(...values),
          high: Math.max(...values),
        }
      : undefined,
    raters: values.length,
    signed: others
      .filter(({ named }) => named)
      .map(({ memberId, value }) => ({ name: workspace.member.get(memberId)?.name ?? '', value })),
  };
}
