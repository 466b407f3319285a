import { browser } from 'wxt/browser';
import { WORKER_READY } from './worker-ready';

/** The one place that may name a script to the browser; extension pages themselves may make no such policy. */
const POLICY = 'inspection-worker';

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyMaker {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** A worker of the extension that looks at what teammates sent, where it can neither hang nor crash anybody else. */
export interface StartedWorker {
  /** Resolves once it is loaded and listens. */
  readonly ready: Promise<void>;
  post(message: unknown): void;
  onAnswer(reader: (answer: unknown) => void): void;
  onBroken(listener: (message: string) => void): void;
  end(): void;
}

/** Starts one. Throws where the browser allows no workers. */
export function startInspectionWorker(): StartedWorker {
  const worker = new Worker(scriptUrl(), { name: POLICY });
  let read: (answer: unknown) => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === WORKER_READY) resolve();
      else read(data);
    };
  });
  return {
    ready,
    post: (message) => worker.postMessage(message, {}),
    onAnswer: (reader) => {
      read = reader;
    },
    onBroken: (listener) => {
      worker.onerror = (event) => {
        event.preventDefault();
        listener(event.message === '' ? 'the worker broke' : event.message);
      };
    },
    end: () => worker.terminate(),
  };
}

let policy: ScriptPolicy | undefined;

function scriptUrl(): string {
  const url = browser.runtime.getURL('/inspection-worker.js');
  const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes;
  if (!maker) return url;
  policy ??= maker.createPolicy(POLICY, { createScriptURL: (only) => only });
  return policy.createScriptURL(url);
}
