import { merge } from 'rxjs';
import { type Era, scoreHistory as historyOf } from '../../domain/score/history';
import type { ScoreParams } from '../../domain/score/types';
import { monthsBefore } from '../../domain/time/months-before';
import { live } from '../live';
import { paramsOf, type StoredCalibration, scoreInput, scoreParams, storedCalibration } from '../score-input';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import { touching, type View } from './view';

/** A client's score month by month, each by the weights and reference figures of its time. */
export const scoreHistory: View<'scoreHistory'> = (context, { clientId, months }) => {
  const { workspace, scoreboard, newDay } = context;
  return live(merge(touching(context, clientId), newDay), () => {
    const { eras, since } = erasUpTo(workspace, scoreboard.today, months);
    const client = workspace.canonical(clientId);
    return {
      points: workspace.client.get(client) ? historyOf(scoreInput(workspace, client), eras) : [],
      since,
    };
  });
};

/**
 * The first of each of the last `months` months (or the day the month was calibrated on) and today. Months before the
 * first calibration are told by that one.
 */
function erasUpTo(
  workspace: Workspace,
  today: string,
  months: number,
): { eras: Era[]; since: string | undefined } {
  const { baseCurrency } = teamSettings(workspace);
  const present = scoreParams(workspace);
  const dates: { on: string; stored: StoredCalibration | undefined }[] = [];
  for (let back = months - 1; back >= 0; back -= 1) {
    const month = monthsBefore(today, back);
    const kept = storedCalibration(workspace, month);
    // Amounts of another base currency can not be held against those of today.
    const stored = kept?.base === baseCurrency ? kept : undefined;
    const on = stored?.asOf ?? `${month}-01`;
    if (on < today) dates.push({ on, stored });
  }
  const first = dates.find(({ stored }) => stored)?.stored;
  let params: ScoreParams = first ? paramsOf(workspace, first) : present;
  const eras = dates.map(({ on, stored }): Era => {
    if (stored && stored !== first) params = paramsOf(workspace, stored);
    return { on, params };
  });
  return { eras: [...eras, { on: today, params: present }], since: first?.asOf };
}
