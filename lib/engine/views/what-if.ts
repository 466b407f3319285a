import { merge } from 'rxjs';
import { headacheScore } from '../../domain/headache-score';
import { MINUTES_A_MESSAGE, suppose } from '../../domain/score/what-if';
import { live } from '../live';
import { scoreInput, scoreParams } from '../score-input';
import { touching, type View } from './view';

const WINDOW_DAYS = 90;
const DAY_MS = 86_400_000;

/** A client's score as it is, and as it would be if something were otherwise. */
export const whatIf: View<'whatIf'> = (context, { clientId, ...supposed }) => {
  const { workspace, scoreboard, newDay } = context;
  return live(merge(touching(context, clientId), newDay), () => {
    const input = scoreInput(workspace, workspace.canonical(clientId));
    const now = workspace.ports.now();
    const recent = (input.messages ?? []).filter(({ at }) => Number(at) > now - WINDOW_DAYS * DAY_MS);
    const messages = (recent.length * 30) / WINDOW_DAYS;
    const result = headacheScore(suppose(input, supposed), scoreParams(workspace), scoreboard.today);
    return {
      now: scoreboard.score(workspace.canonical(clientId)),
      supposed: result,
      messages,
      hours: (messages * MINUTES_A_MESSAGE) / 60,
    };
  });
};
