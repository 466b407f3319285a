import { parentPort } from 'node:worker_threads';
import { answerInspection, type InspectionRequest } from '../../../lib/sync/replicate/gate/worker-inspector';

/** The worker of the gate, as a thread of Node. */
export function serveInspections(): void {
  parentPort?.on('message', (request: InspectionRequest) =>
    parentPort?.postMessage(answerInspection(request), []),
  );
  parentPort?.postMessage('ready', []);
}
