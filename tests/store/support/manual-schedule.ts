import type { Schedule } from '../../../lib/store/schedule';

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. */
export class ManualSchedule {
  /** ms since the test began. */
  now = 0;
  #tasks: Task[] = [];

  readonly schedule: Schedule = (run, delay) => {
    const task = { at: this.now + delay, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  };

  get waiting(): number {
    return this.#tasks.length;
  }

  advance(ms: number): void {
    this.now += ms;
    const due = this.#tasks.filter(({ at }) => at <= this.now).sort((one, other) => one.at - other.at);
    this.#tasks = this.#tasks.filter(({ at }) => at > this.now);
    for (const { run } of due) run();
  }
}

/** Lets everything happen that can happen without the clock: fake-indexeddb goes by `setImmediate`. */
export async function settle(turns = 40): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets the clock go on in steps until `done`. Throws after `most` ms of its time. */
export async function runUntil(clock: ManualSchedule, done: () => boolean, most = 120_000): Promise<void> {
  const end = clock.now + most;
  await settle();
  while (!done()) {
    if (clock.now > end) throw new Error(`still not done after ${most} ms`);
    clock.advance(50);
    await settle();
  }
}
