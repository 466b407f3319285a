import type { Schedule } from './schedule';

/** What `promise` resolves with, or undefined once `limit` ms have gone by. */
export function within<T>(promise: Promise<T>, limit: number, schedule: Schedule): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = schedule(() => resolve(undefined), limit);
    promise.then(resolve, reject).finally(cancel);
  });
}
