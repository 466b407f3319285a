import { asapScheduler, auditTime, distinctUntilChanged, map, merge, type Observable, of } from 'rxjs';

/**
 * A view that stays true: worked out now, and again after each trigger (once for all triggers of the same moment), and
 * passed on only when it reads differently.
 */
export function live<T>(triggers: Observable<unknown>, compute: () => T): Observable<T> {
  return merge(of(undefined), triggers.pipe(auditTime(0, asapScheduler))).pipe(
    map(compute),
    distinctUntilChanged((before, after) => JSON.stringify(before) === JSON.stringify(after)),
  );
}
