import { calibrate } from '../domain/calibrate';
import { localDate } from '../domain/local-date';
import { SCORE_VERSION } from '../domain/score/settings';
import {
  calibrationKey,
  type StoredCalibration,
  scoreInput,
  storedCalibration,
  teamParams,
} from './score-input';
import { teamSettings } from './team-settings';
import type { Workspace } from './workspace';

/**
 * Works out the portfolio's reference figures once a month and stores them, so that between two calibrations one
 * client's events never move another client's score. The first one of a workspace waits for its first client. Those of
 * earlier months stay, with the weights in force and the version of the formula: by them a client's history is told.
 */
export async function keepCalibration(workspace: Workspace): Promise<void> {
  const { zone, baseCurrency, targetRate, weights } = teamSettings(workspace);
  const asOf = localDate(workspace.ports.now(), zone);
  const month = asOf.slice(0, 7);
  if (storedCalibration(workspace)?.month === month) return;
  const clients = [...workspace.clients()];
  if (clients.length === 0) return;
  const inputs = clients.map(({ id }) => scoreInput(workspace, id));
  const stored: StoredCalibration = {
    month,
    asOf,
    calibration: calibrate(inputs, teamParams(workspace), asOf),
    version: SCORE_VERSION,
    base: baseCurrency,
    ...(weights ? { weights } : {}),
    ...(targetRate === undefined ? {} : { targetRate }),
  };
  workspace.write('calibrate', (writing) => {
    workspace.settings.set(writing, 'calibration', stored);
    workspace.settings.set(writing, calibrationKey(month), stored);
  });
  await workspace.documents.committed();
}
