import type { Timers } from '../../../lib/sync/replicate/timers';

interface Task {
  readonly at: number;
  readonly number: number;
  readonly work: () => void;
}

/** A clock that stands still until it is told to go on; what is due runs in the order of its time. */
export class ManualTimers implements Timers {
  #now = Date.UTC(2026, 4, 13, 10);
  #tasks = new Set<Task>();
  #count = 0;

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void): () => void {
    this.#count += 1;
    const task = { at: this.#now + ms, number: this.#count, work };
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  /** Lets `ms` go by, and everything happen that follows from it. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#tasks.delete(next);
      next.work();
      await settle();
    }
    this.#now = end;
  }

  /** The clock jumps: nothing ran in between, as when a computer sleeps. */
  async sleep(ms: number): Promise<void> {
    this.#now += ms;
    await this.advance(0);
  }

  #next(end: number): Task | undefined {
    let next: Task | undefined;
    for (const task of this.#tasks) {
      if (task.at > end) continue;
      if (!next || task.at < next.at || (task.at === next.at && task.number < next.number)) next = task;
    }
    return next;
  }
}

/** Lets every promise that can go on go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
