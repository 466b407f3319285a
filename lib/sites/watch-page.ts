import type { Observation } from '../domain/observation';
import { observe } from './observe';
import type { Recipe } from './recipe';

/** Least pause between two looks at a page that changes all the time, ms. */
const PAUSE_MS = 100;

/** Attributes that move without an element coming or going: the active view, the open row, a chip's address. */
const TELLING = [
  'role',
  'class',
  'style',
  'hidden',
  'email',
  'title',
  'src',
  'href',
  'aria-selected',
  'data-legacy-thread-id',
];

/**
 * Looks at the page now and after everything that may open another record in it (one look per frame at most), and calls
 * `changed` when it reads differently. Stops with `signal`.
 */
export function watchPage(
  window: Window,
  recipes: readonly Recipe[],
  changed: (observation: Observation) => void,
  signal: AbortSignal,
): void {
  const { document } = window;
  let last = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let planned = false;

  const look = () => {
    planned = false;
    if (signal.aborted) return;
    lookedAt = performance.now();
    const observation = observe(document, window.location.href, recipes);
    const reading = JSON.stringify(observation);
    if (reading === last) return;
    last = reading;
    changed(observation);
  };
  const plan = () => {
    if (planned || signal.aborted) return;
    planned = true;
    const wait = lookedAt + PAUSE_MS - performance.now();
    // A hidden page paints no frames.
    if (wait > 0 || document.hidden) setTimeout(look, Math.max(0, wait));
    else requestAnimationFrame(look);
  };

  const mutations = new MutationObserver(plan);
  mutations.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  signal.addEventListener('abort', () => mutations.disconnect());
  for (const event of ['hashchange', 'popstate', 'focusin', 'pageshow'])
    window.addEventListener(event, plan, { signal });
  document.addEventListener('selectionchange', plan, { signal });
  document.addEventListener('visibilitychange', plan, { signal });
  look();
}
