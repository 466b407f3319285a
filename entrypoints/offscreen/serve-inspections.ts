import { WORKER_READY } from '../../lib/platform/worker-ready';
import { answerInspection, type InspectionRequest } from '../../lib/sync/replicate/gate/worker-inspector';

/** The engine's script in its other role, in a worker of the engine: each message is a request, each gets one answer. */
export function serveInspections(): void {
  globalThis.onmessage = ({ data }: MessageEvent<InspectionRequest>) => {
    globalThis.postMessage(answerInspection(data), {});
  };
  globalThis.postMessage(WORKER_READY, {});
}
