import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { type Rank, rank } from '../../domain/rank';
import { reweigh } from '../../domain/score/reweigh';
import type { Grade } from '../../domain/score/types';
import { live } from '../live';
import type { View } from './view';

/** Who would move, and who would be among the worst, if the parts of the score weighed otherwise. Nothing is stored. */
export const weighed: View<'weighed'> = ({ workspace, scoreboard, newDay }, { weights, limit }) =>
  live(merge(workspace.touched, newDay), () => {
    const rows = [...workspace.clients()].map(({ id, name, status }) => {
      const before = scoreboard.score(id);
      const active = status !== 'ended' && status !== 'paused';
      return { id, name, active, before, after: reweigh(before, weights) };
    });
    const flags = (of: (row: (typeof rows)[number]) => { score: number; grade: Grade }) =>
      new Map<string, Rank['flag']>(
        rank(rows.map((row) => ({ id: row.id, active: row.active, ...pick(of(row)) }))).map(
          ({ id, flag }) => [id, flag],
        ),
      );
    const flagsBefore = flags(({ before }) => before);
    const flagsAfter = flags(({ after }) => after);
    const moves = rows
      .map(({ id, name, before, after }) => ({
        clientId: id as ClientId,
        name,
        before: Math.round(before.score),
        after: Math.round(after.score),
        by: Math.abs(after.score - before.score),
        flagBefore: flagsBefore.get(id) ?? null,
        flagAfter: flagsAfter.get(id) ?? null,
      }))
      .filter(({ before, after, flagBefore, flagAfter }) => before !== after || flagBefore !== flagAfter)
      .sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1));
    return {
      moves: moves.slice(0, limit).map(({ by: _, ...move }) => move),
      moved: moves.length,
      total: rows.length,
    };
  });

function pick({ score, grade }: { score: number; grade: Grade }) {
  return { score, grade };
}
