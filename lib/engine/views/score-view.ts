import type { ClientId } from '../../domain/ids';
import { scoreWord } from '../../domain/score-word';
import type { ScoreView } from '../query-types';
import type { ViewContext } from './view';

export function scoreView({ scoreboard }: ViewContext, id: ClientId): ScoreView {
  const result = scoreboard.score(id);
  const ranked = scoreboard.rankOf(id);
  return {
    result,
    word: scoreWord(result.score, result.grade),
    percentile:
      ranked?.percentile == null
        ? undefined
        : { value: ranked.percentile, among: scoreboard.rankedCount, flag: ranked.flag },
    asOf: scoreboard.today,
  };
}
