import { Worker } from 'node:worker_threads';
import type { InspectionAnswer, InspectionWorker } from '../../../lib/sync/replicate/gate/worker-inspector';

/** Starts the gate's worker as a thread of Node. */
export function startThread(entry = new URL('./inspection-thread.mjs', import.meta.url)): InspectionWorker {
  const thread = new Worker(entry);
  const ready = new Promise<void>((resolve) => thread.once('message', () => resolve()));
  return {
    ready,
    post: (request) => thread.postMessage(request, []),
    onAnswer: (reader) =>
      void thread.on('message', (answer: InspectionAnswer | 'ready') => {
        if (answer !== 'ready') reader(answer);
      }),
    onBroken: (listener) => void thread.on('error', (error) => listener(error.message)),
    end: () => void thread.terminate(),
  };
}

/** The clock as it runs. */
export function afterReal(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
