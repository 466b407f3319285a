import { type ReadonlySignal, signal } from '@preact/signals';

/** Epoch ms as a signal that moves every `everyMs`. */
export function createClock(everyMs: number): { readonly now: ReadonlySignal<number>; stop(): void } {
  const now = signal(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, everyMs);
  return { now, stop: () => clearInterval(timer) };
}
