import { calibrate } from '../domain/calibrate';
import { localDate } from '../domain/local-date';
import { type StoredCalibration, scoreInput, storedCalibration, teamParams } from './score-input';
import { teamSettings } from './team-settings';
import type { Workspace } from './workspace';

/**
 * Works out the portfolio's reference figures once a month and stores them, so that between two calibrations one
 * client's events never move another client's score. The first one of a workspace waits for its first client.
 */
export async function keepCalibration(workspace: Workspace): Promise<void> {
  const asOf = localDate(workspace.ports.now(), teamSettings(workspace).zone);
  const month = asOf.slice(0, 7);
  if (storedCalibration(workspace)?.month === month) return;
  const clients = [...workspace.clients()];
  if (clients.length === 0) return;
  const inputs = clients.map(({ id }) => scoreInput(workspace, id));
  const stored: StoredCalibration = {
    month,
    asOf,
    calibration: calibrate(inputs, teamParams(workspace), asOf),
  };
  workspace.write('calibrate', (writing) => workspace.settings.set(writing, 'calibration', stored));
  await workspace.documents.committed();
}
