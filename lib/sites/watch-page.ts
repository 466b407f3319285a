import type { Observation } from '../domain/observation';
import { observe } from './observe';
import type { Recipe } from './recipe';

/** Longest pause between two looks at a page that changes all the time without reading differently, ms. */
const LONGEST_PAUSE_MS = 120;
const FRAME_MS = 16;
/** A page that was left alone for this long is looked at again at once, ms. */
const QUIET_MS = 250;

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
 * Looks at the page now and after everything that may open another record in it, and calls `changed` when it reads
 * differently. The first change after quiet is looked at on the spot; while the page goes on changing the looks come once
 * a frame, then ever rarer as long as nothing new is read. Stops with `signal`.
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
  let pause = FRAME_MS;

  const look = () => {
    planned = false;
    if (signal.aborted) return;
    const now = performance.now();
    pause = now - lookedAt > QUIET_MS ? FRAME_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    lookedAt = now;
    const observation = observe(document, window.location.href, recipes);
    const reading = JSON.stringify(observation);
    if (reading === last) return;
    last = reading;
    pause = FRAME_MS;
    changed(observation);
  };
  const plan = () => {
    if (planned || signal.aborted) return;
    const wait = lookedAt + pause - performance.now();
    if (wait <= 0) return look();
    planned = true;
    setTimeout(look, wait);
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
