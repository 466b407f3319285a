import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RunningTimer } from '../../lib/bridge/contract';

export interface TimerModel {
  readonly running: ReadonlySignal<RunningTimer | undefined>;
  /** Milliseconds since the start of the running timer, always worked out from it; 0 when none runs. */
  readonly elapsed: ReadonlySignal<number>;
  stop(): void;
}

/** The running timer with a clock that wakes once a second, only while one runs. */
export function createTimer(running: ReadonlySignal<RunningTimer | undefined>): TimerModel {
  const now = signal(Date.now());
  const runs = computed(() => running.value !== undefined);
  const stop = effect(() => {
    if (!runs.value) return;
    now.value = Date.now();
    const ticking = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearInterval(ticking);
  });
  return {
    running,
    elapsed: computed(() => (running.value ? Math.max(0, now.value - running.value.start) : 0)),
    stop,
  };
}
