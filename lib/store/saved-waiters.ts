interface Waiter {
  readonly upTo: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Those who wait until the first `upTo` changes are on disk. */
export class SavedWaiters {
  #waiters: Waiter[] = [];

  until(upTo: number): Promise<void> {
    return new Promise((resolve, reject) => this.#waiters.push({ upTo, resolve, reject }));
  }

  settle(saved: number): void {
    const ready = this.#waiters.filter(({ upTo }) => upTo <= saved);
    this.#waiters = this.#waiters.filter(({ upTo }) => upTo > saved);
    for (const { resolve } of ready) resolve();
  }

  reject(error: Error): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { reject } of waiters) reject(error);
  }
}
