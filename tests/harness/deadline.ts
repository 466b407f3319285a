import { setTimeout as after } from 'node:timers/promises';

/** Asks until the answer is not undefined; `what` is named when `timeout` ms have passed. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  timeout = 20_000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain: ${what}`);
    await after(50);
  }
}
