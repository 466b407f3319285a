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

/** Whether this script runs in such a worker, and not in the engine's page. */
export function isInspectionWorker(): boolean {
  return typeof document === 'undefined' && 'name' in self && self.name === POLICY;
}

/**
 * Starts one. It runs the script of the engine's page once more, which asks `isInspectionWorker`: the package carries one copy
 * of what both need. Throws where the browser allows no workers.
 */
export function startInspectionWorker(): StartedWorker {
  const { src, type } = engineScript();
  const worker = new Worker(allowed(src), {
    name: POLICY,
    type: type === 'module' ? 'module' : 'classic',
  });
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

function engineScript(): HTMLScriptElement {
  const script = document.querySelector<HTMLScriptElement>('script[src]');
  if (!script) throw new Error('The page of the engine names no script of its own');
  return script;
}

function allowed(url: string): string {
  const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes;
  if (!maker) return url;
  policy ??= maker.createPolicy(POLICY, { createScriptURL: (only) => only });
  return policy.createScriptURL(url);
}
