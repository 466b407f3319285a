import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { WORKER_READY } from '../lib/platform/worker-ready';
import { answerInspection, type InspectionRequest } from '../lib/sync/replicate/gate/worker-inspector';

/** Runs in a worker of the engine: each message is a request, each gets one answer. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = ({ data }: MessageEvent<InspectionRequest>) => {
    globalThis.postMessage(answerInspection(data), {});
  };
  globalThis.postMessage(WORKER_READY, {});
});
