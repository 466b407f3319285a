import { type ReadonlySignal, signal } from '@preact/signals';
import { hrefOf, parseRoute, type Route } from './route';

export interface Router {
  readonly route: ReadonlySignal<Route>;
  go(route: Route): void;
  stop(): void;
}

/** Follows the hash of a window, so that back, forward, links and bookmarks work. */
export function createRouter(target: Window): Router {
  const route = signal(parseRoute(target.location.hash));
  const read = () => {
    route.value = parseRoute(target.location.hash);
  };
  target.addEventListener('hashchange', read);
  return {
    route,
    go: (next) => {
      target.location.hash = hrefOf(next);
      // The event comes a task later; the page need not wait for it.
      route.value = next;
    },
    stop: () => target.removeEventListener('hashchange', read),
  };
}
